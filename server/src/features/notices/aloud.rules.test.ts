import { digitsAloud, noticeAloud } from '@wanqing/shared';

const notice = {
  title: '重阳座谈会',
  summary: '请大家来坐坐。',
  when: '11月25日 下午2点',
  place: '文化中心二楼',
  bring: '老花镜、水杯',
  body: '有茶点，\n也有节目。\n\n家里人也欢迎',
  contactName: '陆敏',
  contactPhone: '021-64370000',
  corrections: [],
  recalledAt: null,
  recallReason: null,
};

describe('a notice read aloud', () => {
  it('one sentence a line, the number digit by digit', () => {
    expect(noticeAloud(notice)).toBe(
      [
        '重阳座谈会。',
        '请大家来坐坐。',
        '时间：11月25日 下午2点。',
        '地点：文化中心二楼。',
        '要带：老花镜、水杯。',
        '有茶点。',
        '也有节目。',
        '家里人也欢迎。',
        '有事请打电话找陆敏，零二幺，六四三七，零零零零。',
      ].join('\n'),
    );
  });

  it('leaves out what is not there', () => {
    const bare = { ...notice, when: '', place: ' ', bring: '', body: '', contactName: '' };
    expect(noticeAloud(bare)).toBe(
      '重阳座谈会。\n请大家来坐坐。\n有事请打电话，零二幺，六四三七，零零零零。',
    );
    expect(noticeAloud({ ...bare, contactPhone: '' })).toBe('重阳座谈会。\n请大家来坐坐。');
  });

  it('says what was changed last', () => {
    const corrections = [
      { at: '2026-11-22T01:00:00.000Z', what: ['内容改过了'] },
      { at: '2026-11-22T02:00:00.000Z', what: ['时间：原来是“1点”，现在是“2点”'] },
    ];
    expect(
      noticeAloud({ ...notice, corrections })
        .split('\n')
        .slice(1, 4),
    ).toEqual(['请大家来坐坐。', '这条通知改过。', '时间：原来是“1点”，现在是“2点”。']);
  });

  it('of one taken back says that, and why', () => {
    const recalled = { ...notice, recalledAt: '2026-11-22T01:00:00.000Z', recallReason: '日子写错了' };
    expect(noticeAloud(recalled)).toBe('这条通知撤回了，不用再办。\n原因：日子写错了。');
  });
});

describe('a number read aloud', () => {
  it.each([
    ['13901234567', '幺三九，零幺二三，四五六七'],
    ['021-64370000', '零二幺，六四三七，零零零零'],
    ['0512-6437000-12', '零五幺二，六四三，七零零零，幺二'],
    ['02164370000', '零二幺，六四三七，零零零零'],
  ])('%s', (phone, expected) => {
    expect(digitsAloud(phone)).toBe(expected);
  });
});
