import { sheetOf, type Typed } from '../../../test/fixtures/roster/sheets.js';
import { meaningOfHeading } from './heading-words.rules.js';
import { findHeadings } from './headings.rules.js';

/** `B:name D:phone` for the columns that are imported. */
const fields = (rows: readonly (readonly Typed[])[]) => {
  const headings = findHeadings({ sheets: [sheetOf(rows)] })!;
  const found = headings.columns.flatMap(({ letter, field }) => (field ? [`${letter}:${field}`] : []));
  return `${headings.headerRow} ${found.join(' ')}`;
};

describe('rows of headings that offices use', () => {
  it.each([
    [
      '序号,姓名,性别,出生年月,联系电话,所在支部,居住街道,政治面貌,入党时间,类别,身体状况,备注',
      'B:name C:gender D:birth E:phone F:branch L:note',
    ],
    ['姓 名,手机,党支部名称', 'A:name B:phone C:branch'],
    ['支部名称,姓　名,手机号码,固定电话,出生日期', 'A:branch B:name C:phone D:landline E:birth'],
    ['街道,支部,姓名,电话', 'A:committee B:branch C:name D:phone'],
    ['*姓名（必填）,*手机号（必填）,*所属党组织,身份证号', 'A:name B:phone C:branch'],
    [
      '党员姓名,性别,民族,出生年月日,学历,入党年月,联系方式,党支部',
      'A:name B:gender D:birth G:phone H:branch',
    ],
    ['编号,单位,姓名,原单位及职务,职级,家庭住址,宅电,手机', 'B:committee C:name G:landline H:phone'],
    ['姓名,联系电话（手机）,联系电话（固话）,组织关系所在支部', 'A:name B:phone C:landline D:branch'],
    ['姓名,电话,手机,支部', 'A:name B:landline C:phone D:branch'],
    ['姓名,电话1,电话2,支部', 'A:name B:phone C:landline D:branch'],
    ['姓名,本人电话,家属姓名,家属电话,所在党支部', 'A:name B:phone E:branch'],
    ['姓名,手机,紧急联系人,紧急联系人电话,党支部书记,党支部', 'A:name B:phone F:branch'],
    ['老干部姓名,出生,住宅电话,所属局,所属支部', 'A:name B:birth C:landline D:committee E:branch'],
    ['Name,Phone,Branch', 'A:name B:phone C:branch'],
    ['姓名\n（中文）,出生年月\n（XXXX.XX）,联系\n电话,党支部\n名称', 'A:name B:birth C:phone D:branch'],
    ['1.姓名,2.性别,3.出生年月,4.电话', 'A:name B:gender C:birth D:phone'],
    ['姓名：,性别：,电话：,支部：', 'A:name B:gender C:phone D:branch'],
    ['姓名,工作单位,所属街道,支部', 'A:name C:committee D:branch'],
    ['党组织全称,党员姓名,公民身份号码,移动电话', 'A:branch B:name D:phone'],
    ['社区党支部,姓名,居委,微信号,电话号码', 'A:branch B:name E:phone'],
  ])('%s', (row, expected) => {
    const headings = row.split(',');
    expect(fields([headings, headings.map((_, index) => `值${index}`)])).toBe(`1 ${expected}`);
  });
});

it.each([
  ['党支部书记', 'otherPerson'],
  ['填表人', 'otherPerson'],
  ['电话（女儿）', 'otherPerson'],
  ['居住街道', 'residence'],
  ['户籍地址', 'residence'],
  ['身份证号码', 'idNumber'],
  ['年龄', 'notKept'],
  ['参加工作时间', 'notKept'],
  ['NO.', 'serial'],
  ['甲乙丙', 'unknown'],
])('%s is not imported: %s', (heading, why) => {
  expect(meaningOfHeading(heading)).toMatchObject({ field: null, why });
});

describe('the place of the headings', () => {
  const people: Typed[][] = [
    ['张三', '13800001111', '第一支部'],
    ['李四', '13900002222', '第一支部'],
  ];

  it('is below titles and blank lines', () => {
    const title: Typed[][] = [
      ['离退休干部党员花名册'],
      [],
      ['填表单位：街道', null, '填表日期：2026.10'],
      [],
    ];
    expect(fields([...title, ['姓名', '电话', '支部'], ...people])).toBe('5 A:name B:phone C:branch');
  });

  it('is on the sheet that looks like a roster', () => {
    const help = sheetOf([['填表说明'], ['1. 姓名按身份证填写。'], ['2. 电话没有的填无。']], '填表说明');
    const roster = sheetOf([['姓名', '电话', '支部'], ...people]);
    const hidden = { ...sheetOf([['姓名', '电话', '支部', '备注'], ...people], '备份'), hidden: true };
    const headings = findHeadings({ sheets: [help, hidden, roster] })!;
    expect(headings.sheet.name).toBe('名册');
    expect(headings.otherSheets).toEqual([
      { name: '填表说明', rows: 3 },
      { name: '备份', rows: 3 },
    ]);
  });

  it('may take two lines', () => {
    const rows: Typed[][] = [
      ['姓名', '联系方式', null, '支部'],
      [null, '手机', '固定电话'],
      ['张三', '13800001111'],
    ];
    const headings = findHeadings({ sheets: [sheetOf(rows)] })!;
    expect([headings.firstHeaderRow, headings.headerRow]).toEqual([1, 2]);
    expect(fields(rows)).toBe('2 A:name B:phone C:landline D:branch');
  });

  it('may take two lines with merged cells', () => {
    const over = (text: string): Typed => ({ kind: 'text', text, merged: true });
    const rows: Typed[][] = [
      ['姓名', '联系方式', null, '支部'],
      [over('姓名'), '手机', '固定电话', over('支部')],
      ['张三', '13800001111'],
    ];
    const headings = findHeadings({ sheets: [sheetOf(rows)] })!;
    expect([headings.firstHeaderRow, headings.headerRow]).toEqual([1, 2]);
  });

  it('is nowhere: nothing is guessed, and what is missing is named', () => {
    const headings = findHeadings({
      sheets: [
        sheetOf([
          ['甲', '乙'],
          ['丙', '丁'],
        ]),
      ],
    })!;
    expect(headings).toMatchObject({ headerRow: null, missing: ['name', 'branch'] });
    expect(findHeadings({ sheets: [sheetOf([])] })).toBeNull();
  });
});

describe('columns', () => {
  const rows: Typed[][] = [
    ['姓名', '号', '证', null, '支部'],
    ['张三', '1', '310104194605120012', '13800001111', '一'],
    ['李四', '2', '31010419460512002X', '13900002222', '一'],
  ];

  it('with ID numbers are recognised by their values, shown without samples and never imported', () => {
    const correction = {
      headerRow: 1,
      columns: [0, 1, 2, 3, 4].map(index => ({ index, field: 'note' as const })),
    };
    for (const headings of [
      findHeadings({ sheets: [sheetOf(rows)] })!,
      findHeadings({ sheets: [sheetOf(rows)] }, correction)!,
    ])
      expect(headings.columns[2]).toMatchObject({ field: null, why: 'idNumber', samples: [] });
  });

  it('without heading are the telephone where mobiles stand in them', () => {
    expect(fields(rows)).toBe('1 A:name D:phone E:branch');
  });

  it('follow the organizer, headings and all', () => {
    const correction = {
      headerRow: 2,
      columns: [
        { index: 0, field: 'branch' as const },
        { index: 4, field: 'name' as const },
        { index: 3, field: null },
      ],
    };
    const headings = findHeadings({ sheets: [sheetOf(rows)] }, correction)!;
    expect(headings).toMatchObject({ headerRow: 2, firstHeaderRow: 2, missing: [] });
    expect(headings.columns.map(column => column.field)).toEqual(['branch', null, null, null, 'name']);
    expect(headings.columns[0]).toMatchObject({ letter: 'A', confidence: 1, samples: ['李四'] });
  });
});
