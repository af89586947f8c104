import type { RawCell } from '../../roster/reading/table.js';
import { columnOf, planLines } from './headings.rules.js';
import { readLines, sameness, withoutRepeats } from './line.rules.js';

const term = { startsOn: '2026-09-01', endsOn: '2027-01-15' };
const sheet = (rows: string[], hidden = false) => ({
  name: '计划',
  hidden,
  rows: rows.map((row, index) => ({
    number: index + 1,
    cells: row.split('|').map((text): RawCell | null => (text === '' ? null : { kind: 'text', text })),
  })),
});
const headings =
  '课程名称|科目|程度|老师|地点|星期|开始时间|结束时间|开课日期|次数|名额|费用说明|报名开始|报名截止';
const good =
  '国画基础|书画|初级|张老师|二楼|星期三|9:30|11:00|2026-09-02|3|30|免费|2026-08-20 9:00|2026-08-28 17:00';
const read = (...rows: string[]) => readLines(planLines({ sheets: [sheet([headings, ...rows])] }), term);
/** The good line with one column changed. */
const but = (column: string, value: string) => {
  const at = headings.split('|').indexOf(column);
  return good.split('|').with(at, value).join('|');
};

describe('a line of the plan', () => {
  it('is read whole', () => {
    expect(read(good)).toEqual([
      {
        line: 2,
        title: '国画基础',
        subject: 'painting',
        level: 'beginner',
        teacherName: '张老师',
        place: '二楼',
        feeText: '免费',
        weekly: { weekday: 3, startsAt: '09:30', endsAt: '11:00' },
        sessions: [
          { startsAt: '2026-09-02T01:30:00.000Z', endsAt: '2026-09-02T03:00:00.000Z' },
          { startsAt: '2026-09-09T01:30:00.000Z', endsAt: '2026-09-09T03:00:00.000Z' },
          { startsAt: '2026-09-16T01:30:00.000Z', endsAt: '2026-09-16T03:00:00.000Z' },
        ],
        capacity: 30,
        signup: { opensAt: '2026-08-20T01:00:00.000Z', closesAt: '2026-08-28T09:00:00.000Z' },
        problems: [],
      },
    ]);
  });

  it.each([
    ['课程名称', '', '没有写课程名称。请补上。'],
    ['星期', '', '没有写星期几。请补上，一行写一天，例如：星期三。'],
    ['星期', '周二周四', '星期「周二周四」看不懂。请写成一天，例如：星期三。'],
    ['开始时间', '', '没有写开始时间。请补上，例如：9:30。'],
    ['开始时间', '早上', '开始时间「早上」看不懂。请写成时间，例如：9:30。'],
    ['结束时间', '', '没有写结束时间。请补上，例如：11:00。'],
    ['结束时间', '9:00', '结束时间要在开始时间后面。请改一下。'],
    ['开课日期', '开学', '开课日期「开学」看不懂。请写成日期，例如：2027-03-03。'],
    ['开课日期', '2027-03-03', '开课日期不在这个学期里。请改日期，或换一个学期。'],
    ['次数', '', '没有写次数。请补上，例如：16。'],
    ['次数', '很多', '次数「很多」看不懂。请写成1到60的数字。'],
    ['名额', '若干', '名额「若干」看不懂。请写成1到100000的数字。'],
    ['名额', '', '报名开始、报名截止和名额要一起写。请补上，或都空着。'],
    ['报名开始', '', '报名开始、报名截止和名额要一起写。请补上，或都空着。'],
    ['报名截止', '2026-08-01', '报名截止要在报名开始后面。请改一下。'],
    ['老师', '一'.repeat(21), '老师太长了，最多20个字。请写短一点。'],
  ])('with %s 「%s」 cannot be taken over', (column, value, problem) => {
    expect(read(but(column, value))[0]?.problems).toContain(problem);
  });

  it('may leave much out', () => {
    expect(read('合唱||||| 周一 |14:00-15:30|||2')).toMatchObject([
      {
        subject: 'music',
        level: 'any',
        teacherName: '',
        sessions: [{ startsAt: '2026-09-07T06:00:00.000Z' }, { startsAt: '2026-09-14T06:00:00.000Z' }],
        capacity: null,
        signup: null,
        problems: [],
      },
    ]);
  });
});

describe('the same course', () => {
  it('is there already, in the term or further up', () => {
    const lines = read(good, but('地点', '三楼'), but('星期', '周四'), but('课程名称', '国画　基础'));
    const problems = (present: string[]) =>
      withoutRepeats(lines, new Set(present)).map(({ problems: p }) => p);
    expect(problems([])).toEqual([
      [],
      ['和第2行是同一门课。请留一行。'],
      [],
      ['和第2行是同一门课。请留一行。'],
    ]);
    const weekly = { weekday: 3, startsAt: '09:30', endsAt: '11:00' };
    const there = ['已经有了，不用再加。'];
    expect(problems([sameness('国画基础', '张老师', weekly)])).toEqual([there, there, [], there]);
  });
});

describe('headings', () => {
  it.each([
    ['课程名称', 'title'],
    ['＊课 程 名 称（必填）', 'title'],
    ['任课教师', 'teacher'],
    ['上课时间：', 'startsAt'],
    ['教室', 'place'],
    ['备注', null],
  ])('%s is %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column);
  });

  it('stand below titles, on the sheet that is a plan', () => {
    const table = {
      sheets: [
        sheet(['说明', '请照着填']),
        sheet([headings, good], true),
        sheet(['春季学期计划', '', headings, good]),
      ],
    };
    expect(planLines(table).map(({ line }) => line)).toEqual([4]);
  });

  it('that are missing are named', () => {
    expect(() => planLines({ sheets: [sheet(['课程名称|老师', '国画|张'])] })).toThrow(
      '没有找到「星期、开始时间、次数」这一列',
    );
  });

  it.each([[[]], [[headings]]])('without lines are an empty plan', rows => {
    expect(() => planLines({ sheets: [sheet(rows)] })).toThrow('表里没有找到课程');
  });
});
