import type { NoticeContent } from '@wanqing/shared';
import { correctionOf } from './correction.rules.js';

const content: NoticeContent = {
  title: '重阳座谈会',
  summary: '请大家来坐坐',
  when: '11月25日 下午2点',
  place: '文化中心二楼',
  bring: '',
  body: '有茶点。',
  fileIds: [],
  contactName: '陆敏',
  contactPhone: '021-64370000',
  importance: 'normal',
  question: 'none',
};

describe('a correction in words', () => {
  it.each([
    [
      'a new time',
      { when: '11月26日 上午9点' },
      ['时间：原来是“11月25日 下午2点”，现在是“11月26日 上午9点”'],
    ],
    ['something to bring', { bring: '老花镜' }, ['要带的东西：现在是“老花镜”']],
    ['no place any more', { place: '' }, ['地点：原来是“文化中心二楼”，现在不用了']],
    ['another title', { title: '座谈会' }, ['标题：原来是“重阳座谈会”，现在是“座谈会”']],
    ['a long text', { body: '没有茶点。' }, ['内容改过了']],
    ['summary and text', { summary: '请来', body: '' }, ['内容改过了']],
    ['files', { fileIds: ['01ARZ3NDEKTSV4RRFFQ69G5FAV'] }, ['图片或文件改过了']],
    ['a question', { question: 'attend' }, ['请回答去还是不去']],
    ['importance', { importance: 'important' }, ['现在是重要通知']],
    [
      'several, in the order of the page',
      { contactPhone: '021-64371111', when: '' },
      ['时间：原来是“11月25日 下午2点”，现在不用了', '联系电话：原来是“021-64370000”，现在是“021-64371111”'],
    ],
  ] satisfies [string, Partial<NoticeContent>, string[]][])('%s', (_, change, expected) => {
    expect(correctionOf(content, { ...content, ...change })).toEqual(expected);
  });

  it('is none where nothing is different', () => {
    expect(() => correctionOf(content, { ...content })).toThrow(
      expect.objectContaining({ code: 'NOTICE_UNCHANGED' }),
    );
  });

  it('cannot ask something else than what people have answered', () => {
    const asked = { ...content, question: 'attend' } as const;
    for (const question of ['ack', 'none'] as const)
      expect(() => correctionOf(asked, { ...asked, question })).toThrow(
        expect.objectContaining({ code: 'BAD_REQUEST' }),
      );
  });
});
