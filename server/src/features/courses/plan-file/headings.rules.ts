import { DomainError } from '../../../kernel/domain-error.js';
import type { RawCell, RawRow, Table } from '../../roster/reading/table.js';
import { squeezed } from '../../roster/text.rules.js';

/** Columns of a term plan in the order in which they are written; the first word is the one that is written. */
export const columns = {
  title: ['课程名称', '课程', '课名', '课程名', '班级名称', '名称'],
  subject: ['科目', '课程类别', '类别', '学科', '分类', '门类'],
  level: ['程度', '级别', '层次', '水平', '难度'],
  teacher: ['老师', '教师', '任课老师', '任课教师', '授课老师', '授课教师', '主讲', '主讲老师', '老师姓名'],
  place: ['地点', '教室', '上课地点', '上课教室', '场地', '场所'],
  weekday: ['星期', '周几', '星期几', '上课星期', '上课日', '每周'],
  startsAt: ['开始时间', '上课时间', '起始时间', '时间', '上课时段', '时段'],
  endsAt: ['结束时间', '下课时间', '终止时间'],
  firstDay: ['开课日期', '开课时间', '开课日', '首次上课', '第一次上课', '起始日期', '开始日期'],
  count: ['次数', '课次', '上课次数', '节数', '总次数', '课时', '课时数'],
  capacity: ['名额', '人数', '招生人数', '计划人数', '限额', '招生名额', '班额'],
  fee: ['费用说明', '费用', '收费', '学费', '收费说明', '材料费'],
  opensAt: ['报名开始', '报名开始时间', '开始报名', '报名起始'],
  closesAt: ['报名截止', '报名截止时间', '报名结束', '报名结束时间', '截止报名', '截止时间'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

/** Without these nothing can be planned. */
const needed: readonly Column[] = ['title', 'weekday', 'startsAt', 'count'];

/** Rows among which the headings are looked for: titles and remarks may stand above. */
const lookAt = 20;

export type Cells = Partial<Record<Column, RawCell>>;

export interface PlanLine {
  /** Row number in the sheet. */
  readonly line: number;
  readonly cells: Cells;
}

const meanings = new Map<string, Column>(
  columnNames.flatMap(column => columns[column].map(word => [word, column] as const)),
);

/** 「＊ 课程 名称（必填）：」 → title. */
export function columnOf(heading: string): Column | null {
  const bare = squeezed(heading)
    .replace(/[([【][^)\]】]*[)\]】]?/g, '')
    .replace(/[*★:;,.、。，：；_/\\|-]/g, '');
  return meanings.get(bare) ?? null;
}

/**
 * Lines below the headings, of the sheet on which most headings are known. Hidden sheets come last.
 * Refusals: PLAN_EMPTY, PLAN_HEADINGS_MISSING.
 */
export function planLines(table: Table): PlanLine[] {
  const found = table.sheets
    .flatMap(sheet => sheet.rows.slice(0, lookAt).map(row => ({ sheet, row, headings: headingsOf(row) })))
    .sort((a, b) => worth(b) - worth(a))[0];
  if (!found) throw new DomainError('PLAN_EMPTY');
  const { sheet, row, headings } = found;
  const missing = needed.filter(column => ![...headings.values()].includes(column));
  if (missing.length > 0)
    throw new DomainError('PLAN_HEADINGS_MISSING', {
      missing: missing.map(column => columns[column][0]).join('、'),
    });
  const lines = sheet.rows
    .filter(({ number }) => number > row.number)
    .map(({ number, cells }) => ({ line: number, cells: cellsOf(cells, headings) }))
    .filter(({ cells }) => Object.keys(cells).length > 0);
  if (lines.length === 0) throw new DomainError('PLAN_EMPTY');
  return lines;
}

const worth = ({ sheet, headings }: { sheet: { hidden: boolean }; headings: Map<number, Column> }) =>
  headings.size / (sheet.hidden ? 4 : 1);

/** What each column means; where two say the same, the first. */
function headingsOf({ cells }: RawRow): Map<number, Column> {
  const headings = new Map<number, Column>();
  for (const [index, cell] of cells.entries()) {
    const column = cell && columnOf(cell.text);
    if (column && ![...headings.values()].includes(column)) headings.set(index, column);
  }
  return headings;
}

function cellsOf(cells: RawRow['cells'], headings: ReadonlyMap<number, Column>): Cells {
  const named: Cells = {};
  for (const [index, column] of headings) {
    const cell = cells[index];
    if (cell && squeezed(cell.text) !== '') named[column] = cell;
  }
  return named;
}
