import { type Arrival, type CheckInMethod, dayOf, shanghai } from '@wanqing/shared';
import writeExcelFile from 'write-excel-file/node';
import { neutral } from '../../kernel/neutral.rules.js';

/** Cells of one row, from the left; all of them text. */
export type Row = readonly string[];

const methodWords: Record<CheckInMethod, string> = {
  poster: '扫海报',
  rotating: '扫大屏幕',
  card: '扫卡',
  last4: '报手机号',
  name: '报姓名',
  rescue: '工作人员认出',
};

const cameHeadings = ['姓名', '支部', '手机后四位', '签到时间', '方式', '经办人'];
const missingHeadings = ['姓名', '支部', '手机后四位'];

export const cameRow = (arrival: Arrival, last4: string | null | undefined): Row => [
  arrival.name,
  arrival.branch,
  last4 ?? '',
  minuteOf(arrival.at),
  methodWords[arrival.method],
  arrival.by ?? '本人',
];

/** 2026-11-22 09:05, Shanghai time. */
function minuteOf(instant: string): string {
  const { hour, minute } = shanghai(instant);
  return `${dayOf(instant)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** An .xlsx of two sheets; every cell is text, and none reads as a formula. */
export function workbook(came: readonly Row[], missing: readonly Row[]): Promise<Uint8Array> {
  return writeExcelFile([
    { sheet: '签到', ...sheet(cameHeadings, came) },
    { sheet: '未到', ...sheet(missingHeadings, missing) },
  ]).toBuffer();
}

const widths = [14, 28, 12, 18, 14, 12];

const sheet = (headings: readonly string[], rows: readonly Row[]) => ({
  data: [
    headings.map(value => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map(row => row.map(cell => ({ value: neutral(cell), type: String }))),
  ],
  columns: headings.map((_, index) => ({ width: widths[index] })),
  stickyRowsCount: 1,
});
