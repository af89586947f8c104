import type { GrantView } from '@wanqing/shared';

/** What a role lets one do, as it is called. */
export const roleWords = { organizer: '负责人', desk: '签到台' } satisfies Record<GrantView['role'], string>;

export const roleHints = {
  organizer: '管活动、名册和签到',
  desk: '只在签到台帮人签到',
} satisfies Record<GrantView['role'], string>;

export const words = {
  stop: '停用',
  stopTitle: (name: string) => `停用${name}吗`,
  stopText: (role: string, unit: string) => `停用后，这个人不再是「${unit}」的${role}。需要时可以再开通。`,
  stopThis: (name: string) => `停用${name}`,
  until: (day: string) => `到${day}`,
  over: '已经到期',
};
