import type { UnitView } from '@wanqing/shared';

export const words = {
  kinds: { district: '区', committee: '街道或局', branch: '支部' } satisfies Record<UnitView['kind'], string>,
  people: (count: number) => `${count}人`,
  unfold: '展开',
  fold: '收起',
  some: '其中一部分',
  findUnit: '找单位',
  findHint: '打名称里的几个字',
  noUnitFound: '没有这个名称。换几个字试试。',
  notChosen: '还没有选',
  choose: '选一个',
  change: '换一个',
};
