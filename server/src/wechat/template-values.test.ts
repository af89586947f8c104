import fc from 'fast-check';
import { fitValue, isValidValue, type ValueType, valueTypeOf } from './template-values.js';

const types: ValueType[] = [
  'thing',
  'number',
  'letter',
  'symbol',
  'character_string',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
  'name',
  'phrase',
];

describe('fitValue', () => {
  it.each<[ValueType, string, string | null]>([
    ['thing', '参观南湖红船', '参观南湖红船'],
    ['thing', '二十个字二十个字二十个字二十个字二十个字', '二十个字二十个字二十个字二十个字二十个字'],
    [
      'thing',
      '请带好身份证和老花镜，穿防滑的鞋，天冷多穿一件衣服',
      '请带好身份证和老花镜，穿防滑的鞋，天冷…',
    ],
    ['thing', '徐汇滨江老干部活动中心的第三会议室多功能厅', '徐汇滨江老干部活动中心的第三会议室…'],
    ['thing', '集合时间和地点另行通知，现在先定在2026年11月22日', '集合时间和地点另行通知，现在先定在…'],
    ['thing', '请大家提前十五分钟到三楼会议室 9:30准时开始', '请大家提前十五分钟到三楼会议室…'],
    ['thing', '今年最后一次集体活动暨总结表彰大会（东方红礼堂）', '今年最后一次集体活动暨总结表彰大会…'],
    ['thing', '第一行\n第二行\r\n\t第三行', '第一行 第二行 第三行'],
    ['thing', '看\u200b不\u202e见\u0007的', '看不见 的'],
    ['thing', '\ud843半个字\udc00', '半个字'],
    ['thing', '𬭎'.repeat(30), `${'𬭎'.repeat(19)}…`],
    ['thing', '𬭎'.repeat(20), '𬭎'.repeat(20)],
    ['thing', 'a'.repeat(30), `${'a'.repeat(19)}…`],
    ['thing', ' \n\u3000\u200b', null],
    ['number', '１２８', '128'],
    ['number', '1,234,567.50', '1234567.50'],
    ['number', `3.${'1'.repeat(40)}`, `3.${'1'.repeat(31)}`],
    ['number', '9'.repeat(33), null],
    ['number', '三十', null],
    ['number', '-3', null],
    ['letter', 'Ｑi Gong', 'QiGong'],
    ['letter', `${'Ab'.repeat(10)} ${'Cd'.repeat(10)}`, 'Ab'.repeat(10)],
    ['letter', '气功', null],
    ['symbol', '优★★★', '★★★'],
    ['symbol', '！！！！！！', '！！！！！'],
    ['symbol', '好', null],
    ['character_string', 'A栋 302', 'A-302'],
    ['character_string', 'ＸＺ２０２６', 'XZ2026'],
    ['character_string', `${'A'.repeat(20)}-${'B'.repeat(20)}`, 'A'.repeat(20)],
    ['character_string', '2026年11月22日2026年11月22日A2026年11月22日', '2026-11-22-2026-11-22-A2026-11'],
    ['character_string', '全中文', null],
    ['time', '15：01', '15:01'],
    ['time', '2026-11-22 09:00', '2026年11月22日 09:00'],
    ['time', '2026年11月22日（周日）9:00～11:00', '2026年11月22日 9:00~11:00'],
    ['time', '9:00-11:00', '9:00~11:00'],
    ['time', '09:00:30', '09:00'],
    ['time', '24:00', null],
    ['time', '2026年2月29日 9:00', null],
    ['time', '下周三下午', null],
    ['date', '2026/11/22', '2026年11月22日'],
    ['date', '2026.11.22至2026.11.24', '2026年11月22日~2026年11月24日'],
    ['date', '11月22日', '11月22日'],
    ['date', '2024年2月29日', '2024年2月29日'],
    ['date', '13月1日', null],
    ['amount', '￥1,280.50', '¥1280.50'],
    ['amount', '30元', '30元'],
    ['amount', '12345678.905', '12345678.90'],
    ['amount', '12345678901', null],
    ['amount', '免费', null],
    ['phone_number', '请打 021－6437 0000', '021-64370000'],
    ['phone_number', '+86 138 0000 0000', '+8613800000000'],
    ['phone_number', '021-64370000、13800000000', '021-64370000'],
    ['phone_number', '021-64370000 13800000000', null],
    ['phone_number', '居委会', null],
    ['car_number', '沪A·d12345', '沪AD12345'],
    ['car_number', '粤A8Z888挂', '粤A8Z888挂'],
    ['car_number', '沪A1234567', null],
    ['name', '李𬭎', '李𬭎'],
    ['name', '阿卜杜拉·买买提·艾合买提江', '阿卜杜拉·买买提…'],
    ['name', '王秀英2', '王秀英'],
    ['name', 'Alexander Konstantinovich', 'Alexander…'],
    ['name', '42', null],
    ['phrase', '已取消（天气）', '已取消'],
    ['phrase', '改 时间', '改时间'],
    ['phrase', '改时间和地点了', '改时间和'],
    ['phrase', 'ok', null],
  ])('%s: %s', (type, text, expected) => {
    const fitted = fitValue(type, text);
    expect(fitted).toBe(expected);
    expect(fitted === null || isValidValue(type, fitted)).toBe(true);
  });
});

describe('isValidValue', () => {
  it.each<[ValueType, string, boolean]>([
    ['thing', '二十一个字二十一个字二十一个字二十一个字过', false],
    ['thing', '两行\n', false],
    ['thing', '\u3000', false],
    ['thing', '\u200d', false],
    ['thing', '半\ud843', false],
    ['time', '2019年10月1日 15:01', true],
    ['time', '15:01~16:01', true],
    ['time', '15:01～16:01', false],
    ['time', '2019-10-01 15:01', false],
    ['time', '2019年10月1日', false],
    ['date', '2018-01-01', true],
    ['date', '2018/01.01', false],
    ['date', '2019年10月1日 15:01~2019年10月2日 9:00', true],
    ['amount', '$10000000000', false],
    ['phone_number', '+86-0766-66888866', true],
    ['phone_number', '021-64370000-80011', false],
    ['name', '欧阳上官诸葛司马公孙氏', false],
    ['name', 'abcdefghijklmnopqrst', true],
    ['phrase', '已经取消啦', true],
    ['phrase', '已取消。', false],
    ['character_string', '全', false],
  ])('%s: %s is %s', (type, text, expected) => {
    expect(isValidValue(type, text)).toBe(expected);
  });
});

describe('whatever goes in', () => {
  /** Texts of the alphabets that organizers type, and those that break things. */
  const nasty = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          '老干部活动中心',
          '𬭎',
          '〇',
          '2026年11月22日',
          '9:30',
          '~',
          '至',
          '元',
          '¥',
          '，',
          '（',
        ),
        fc.constantFrom(
          '\ud843',
          '\udc00',
          '\u0000',
          '\n',
          '\u2028',
          '\u200d',
          '\ufeff',
          '\u3000',
          '👩‍👧',
          '1',
          'A',
        ),
      ),
      { maxLength: 20 },
    )
    .map(parts => parts.join(''));

  it.each(types)('a %s comes out valid or not at all, and stays as it is', type => {
    fc.assert(
      fc.property(nasty, text => {
        const fitted = fitValue(type, text);
        if (fitted === null) return;
        expect(isValidValue(type, fitted)).toBe(true);
        expect(fitValue(type, fitted)).toBe(fitted);
        expect(fitted).not.toMatch(/[\n\r\p{Cs}\p{Cc}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('a thing that fits is not touched, a longer one keeps its beginning', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('学习', '参观', '𬭎', '3楼', '，', '健康'), { minLength: 1 }),
        parts => {
          const text = parts.join('');
          const fitted = fitValue('thing', text);
          if ([...text].length <= 20) return expect(fitted).toBe(text);
          expect(text.startsWith(String(fitted).slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});

describe('valueTypeOf', () => {
  it.each([
    ['thing1', 'thing'],
    ['phone_number12', 'phone_number'],
    ['character_string3', 'character_string'],
    ['thing', undefined],
    ['constructor1', undefined],
    ['thing1.value', undefined],
  ])('%s is %s', (key, type) => {
    expect(valueTypeOf(key)).toBe(type);
  });
});
