import { fileTypes, nameFor } from './types.rules.js';

describe('the name of a file', () => {
  it.each<[string, keyof typeof fileTypes, string]>([
    ['重阳节合影.JPG', 'photo', '重阳节合影.jpg'],
    ['截图.png', 'photo', '截图.jpg'],
    ['合影', 'photo', '合影.jpg'],
    ['关于2026.11活动的通知.pdf', 'pdf', '关于2026.11活动的通知.pdf'],
    ['2026.11', 'pdf', '2026.11.pdf'],
    ['C:\\Users\\陆敏\\通知.docx', 'docx', '通知.docx'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['老通知.doc', 'docx', '老通知.docx'],
    ['录音.mp4', 'm4a', '录音.m4a'],
    ['发言.m4a', 'mp3', '发言.mp3'],
    ['通知\u202Efdp.exe', 'pdf', '通知fdp.exe.pdf'],
    ['<通知>:"?*|.pdf', 'pdf', '通知.pdf'],
    ['...', 'pdf', '文件.pdf'],
    ['.pdf', 'pdf', 'pdf.pdf'],
    ['䶮𬭎.pdf', 'pdf', '䶮𬭎.pdf'],
  ])('%j of a %s is %j', (given, type, name) => {
    expect(nameFor(given, fileTypes[type])).toBe(name);
  });

  it('is at most 100 characters long and never cut through one', () => {
    expect(nameFor(`${'𬭎'.repeat(150)}.pdf`, fileTypes.pdf)).toBe(`${'𬭎'.repeat(100)}.pdf`);
  });

  it.each<[string, keyof typeof fileTypes, string]>([
    ['通知.pdf', 'photo', '名字写的是PDF，里面却是照片'],
    ['名单.xlsx', 'docx', '名字写的是Excel 表格，里面却是Word 文档'],
    ['合影.jpg', 'mp3', '名字写的是照片，里面却是录音'],
  ])('%s on a %s is a lie', (given, type, found) => {
    expect(() => nameFor(given, fileTypes[type])).toThrow(
      expect.objectContaining({ code: 'FILE_KIND_WRONG', details: expect.objectContaining({ found }) }),
    );
  });
});
