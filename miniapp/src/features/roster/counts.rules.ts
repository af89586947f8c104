import type { ImportRow, ImportView } from '@wanqing/shared';
import { actionWords } from './words';

type Counts = ImportView['counts'];

/** 将新增 212 人，更新 3 人，原样 20 人，要看一看 7 行，跳过 5 行。 Only what there is. */
export function countWords(counts: Counts, done = false): string {
  const parts = [
    [done ? '新增' : '将新增', counts.create, '人'],
    ['更新', counts.update, '人'],
    ['原样', counts.same, '人'],
    ['要看一看', counts.attention, '行'],
    ['跳过', counts.ignored + counts.skipped, '行'],
  ] as const;
  const said = parts.filter(([, count]) => count > 0);
  if (said.length === 0) return '没有要导入的内容。';
  return `${said.map(([what, count, unit]) => `${what} ${count} ${unit}`).join('，')}。`;
}

/** 新增212人，更新3人: the one button says what it does; empty when there is nothing to do. */
export function confirmWords({ create, update }: Counts): string {
  return [create > 0 && `新增${create}人`, update > 0 && `更新${update}人`].filter(Boolean).join('，');
}

export interface Filter {
  readonly value: ImportRow['action'] | 'all';
  readonly label: string;
}

/** Filters with something behind them; rows to look at come first. */
export function filtersOf(counts: Counts): Filter[] {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const behind: Record<ImportRow['action'], number> = {
    attention: counts.attention,
    create: counts.create,
    update: counts.update,
    same: counts.same,
    ignored: counts.ignored + counts.skipped,
  };
  return [
    { value: 'all', label: `全部 ${all}` },
    ...(Object.keys(behind) as ImportRow['action'][])
      .filter(action => behind[action] > 0)
      .map(action => ({ value: action, label: `${actionWords[action]} ${behind[action]}` })),
  ];
}
