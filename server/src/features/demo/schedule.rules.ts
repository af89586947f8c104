import { type ActivityInput, dayOf, momentOf } from '@wanqing/shared';

type Where = 'branch' | 'street' | 'district';

/** An activity of the demo, its times as moments; units are told by where they stand. */
export interface Plan {
  readonly by: Where;
  readonly invites: Where;
  readonly becomes: 'draft' | 'published' | { readonly cancelled: string };
  readonly input: Omit<ActivityInput, 'unitId' | 'invitedUnitIds'>;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const halfHourMs = 30 * minuteMs;

const hall = {
  place: '天平街道社区文化活动中心二楼报告厅',
  coordinates: { latitude: 31.2046, longitude: 121.4449 },
};

const usual = {
  summary: '',
  coordinates: null,
  bring: '',
  contactName: '陆敏',
  contactPhone: '021-64000100',
  capacity: null,
  walkInsWelcome: false,
  checkInBy: { poster: true, rotating: true },
} as const;

/** The title of the activity that is always open. */
export const openTitle = '主题党日：重走南湖路';

/** Open for check-in now: starts at the next half hour (at the last one late at night) and ends the same day. */
export function openNow(now: Date): Plan {
  const midnight = Date.parse(momentOf(dayOf(now), '00:00')) + dayMs;
  const next = Math.ceil(now.getTime() / halfHourMs) * halfHourMs;
  const startsAt = Math.min(next, midnight - halfHourMs);
  const endsAt = Math.min(startsAt + 6 * halfHourMs, midnight - 1);
  return {
    by: 'branch',
    invites: 'street',
    becomes: 'published',
    input: {
      ...usual,
      ...hall,
      title: openTitle,
      kind: 'branch_day',
      summary: '一起看南湖红船的影像，听老党员讲入党那一天，重温入党誓词。',
      bring: '党徽、老花镜',
      walkInsWelcome: true,
      sessions: [{ ...isoTimes(startsAt, endsAt), opensMinutesBefore: 60 }],
    },
  };
}

const isoTimes = (startsAt: number, endsAt: number) => ({
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
});

/** What happened last week and what is to come, seen from the day of `now`. */
export function programme(now: Date): Plan[] {
  const on = (days: number, from: string, to: string) => {
    const day = dayOf(now.getTime() + days * dayMs);
    return { startsAt: momentOf(day, from), endsAt: momentOf(day, to), opensMinutesBefore: 60 };
  };
  return [
    {
      by: 'branch',
      invites: 'branch',
      becomes: 'published',
      input: {
        ...usual,
        ...hall,
        title: pastTitle,
        kind: 'symposium',
        summary: '几位老同志讲讲自己的支部和当年的事，欢迎带老照片来。',
        bring: '老照片',
        sessions: [on(-7, '09:30', '11:00')],
      },
    },
    {
      by: 'street',
      invites: 'street',
      becomes: 'published',
      input: {
        ...usual,
        ...hall,
        title: '专题辅导：看住养老钱，识破电话骗局',
        kind: 'lecture',
        summary: '请派出所的民警来讲身边的案例，分三段：电话、短信、上门。',
        bring: '老花镜',
        sessions: [on(1, '14:00', '15:30')],
      },
    },
    {
      by: 'district',
      invites: 'district',
      becomes: 'published',
      input: {
        ...usual,
        title: '主题文艺党课：难忘的歌',
        kind: 'show',
        summary: '朗诵、合唱、沪剧，都是老同志自己演的。',
        place: '徐汇区老干部活动中心小礼堂',
        contactName: '顾岚',
        capacity: 300,
        walkInsWelcome: true,
        sessions: [on(7, '09:30', '11:00')],
      },
    },
    {
      by: 'street',
      invites: 'street',
      becomes: 'published',
      input: {
        ...usual,
        title: '手机课：拍照、发照片、找照片',
        kind: 'other',
        summary: '一共四次，每次都从头讲起，缺一次也跟得上。',
        place: '天平街道社区学校301室',
        bring: '手机、充电线',
        capacity: 30,
        sessions: [2, 9, 16, 23].map(days => on(days, '09:00', '10:30')),
      },
    },
    {
      by: 'branch',
      invites: 'branch',
      becomes: { cancelled: '那天有大雨，改期再通知' },
      input: {
        ...usual,
        title: '秋日健步走',
        kind: 'other',
        place: '徐家汇公园东门',
        bring: '水、遮阳帽',
        sessions: [on(3, '09:00', '10:30')],
      },
    },
    {
      by: 'branch',
      invites: 'branch',
      becomes: 'draft',
      input: {
        ...usual,
        title: '参观区档案馆',
        kind: 'branch_day',
        place: '',
        sessions: [on(14, '09:30', '11:00')],
      },
    },
  ];
}

/** The activity that some people have already been to. */
export const pastTitle = '初心座谈：我和我的支部';
