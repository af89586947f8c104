import { dayOf, type SignupRow, type SignupState, type SignupVia, shanghai } from '@wanqing/shared';
import writeExcelFile from 'write-excel-file/node';
import { neutral } from '../../../kernel/neutral.rules.js';

const stateWords: Record<SignupState, string> = {
  requested: '等负责人答复',
  offered: '有位子，等回话',
  confirmed: '报上了',
  waiting: '候补',
  left: '退了',
  declined: '回话说不来',
  lapsed: '过时没有回话',
  refused: '没有同意',
  removed: '取消了',
  closed: '没有位子',
};

const viaWords: Record<SignupVia, string> = {
  self: '本人',
  family: '家人代报',
  desk: '柜台或电话',
  companion: '和别人一起',
  lottery: '抽签',
};

const columns = [
  ['次序', 8],
  ['姓名', 14],
  ['支部', 28],
  ['年龄', 8],
  ['手机后四位', 12],
  ['情况', 16],
  ['同来的人', 14],
  ['报名时间', 18],
  ['怎么报的', 14],
  ['经办人', 18],
  ['说明', 30],
] as const;

/** Cells of one row, in the order of the columns. */
export const sheetRow = (row: SignupRow): string[] => [
  String(row.ticket),
  row.name,
  row.branch.name,
  row.age === null ? '' : String(row.age),
  row.phoneLast4 ?? '',
  stateWords[row.state] + (row.kept ? '（柜台名额）' : ''),
  row.companion ?? '',
  minuteOf(row.joinedAt),
  viaWords[row.via],
  row.by ?? '',
  row.reason ?? '',
];

/** An .xlsx of one sheet; every cell is text, and none reads as a formula. */
export function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeExcelFile([
    {
      sheet: '报名',
      data: [
        columns.map(([value]) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map(row => row.map(cell => ({ value: neutral(cell), type: String }))),
      ],
      columns: columns.map(([, width]) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}

/** 2026-11-22 09:05, Shanghai time. */
function minuteOf(instant: string): string {
  const { hour, minute } = shanghai(instant);
  return `${dayOf(instant)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
