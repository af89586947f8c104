import {
  type CourseInput,
  type CourseLevel,
  type CourseSubject,
  dayOf,
  type Id,
  momentOf,
  type SignupPlanInput,
  shanghai,
} from '@wanqing/shared';

const dayMs = 24 * 60 * 60 * 1000;

/** How people of the demo take part; `joins` of those who have phones there, in their order. */
export interface PlannedCourse {
  readonly becomes: 'draft' | 'published';
  readonly joins: number;
  /** Of a full course: so many give their seat back, so that it is offered to who waits first. */
  readonly leaves: number;
  /** Of requests: so many are approved. */
  readonly approved: number;
  /** 徐志明 wants in, before those who come too late. */
  readonly waits: boolean;
  /** Classes that are over: who came is on record. */
  readonly held: boolean;
  readonly input: (where: Where) => CourseInput;
}

/** What only the database knows. */
export interface Where {
  readonly termId: Id;
  readonly unitId: Id;
  readonly drawId: Id;
  readonly teacherId: Id;
  readonly monitorId: Id;
}

interface Told {
  readonly title: string;
  readonly subject: CourseSubject;
  readonly level: CourseLevel;
  readonly teacherName: string;
  readonly place: string;
  readonly bring: string;
  readonly summary: string;
  readonly feeText: string;
  /** Days from today to the first class, and how many there are. */
  readonly from: number;
  readonly count: number;
  readonly at: readonly [start: string, end: string];
  readonly plan: Partial<SignupPlanInput> & Pick<SignupPlanInput, 'capacity'>;
}

/** The term that is running. */
export function termOf(now: Date) {
  const { year, month } = shanghai(now);
  const name = month >= 8 ? `${year}年秋季学期` : `${year}年春季学期`;
  return { name, startsOn: dayAfter(now, -63), endsOn: dayAfter(now, 112) };
}

/** The draw for two courses, open for some days. */
export const drawOf = (now: Date) => ({
  name: '书画课抽签',
  opensAt: at(now, -2, '09:00'),
  closesAt: at(now, 5, '18:00'),
});

/** The course that has been running, and the one whose last seat is offered to 徐志明. */
export const runningTitle = '太极拳入门';
const offeredTitle = '沪剧欣赏';

/** Courses in every state of their sign-up. */
export function coursesOf(now: Date): readonly PlannedCourse[] {
  const nobody = { joins: 0, leaves: 0, approved: 0, waits: false, held: false } as const;
  const course = (told: Told) => (where: Where) => inputOf(now, told, where);
  return [
    {
      ...nobody,
      becomes: 'published',
      joins: 10,
      held: true,
      input: course({
        title: runningTitle,
        subject: 'health',
        level: 'beginner',
        teacherName: '沈建国',
        place: '徐家汇公园东门广场',
        bring: '水、薄外套',
        summary: '一节一节跟着学，动作慢，站着坐着都能练。',
        feeText: '免费',
        from: -55,
        count: 12,
        at: ['08:30', '09:30'],
        plan: { capacity: 14, opensAt: at(now, -62, '09:00'), standby: true },
      }),
    },
    {
      ...nobody,
      becomes: 'published',
      joins: 6,
      input: course({
        title: '智能手机：拍照和视频',
        subject: 'digital',
        level: 'beginner',
        teacherName: '林晓',
        place: '天平街道社区学校301室',
        bring: '手机、充电线',
        summary: '从开机讲起，缺一次也跟得上。',
        feeText: '免费',
        from: 10,
        count: 8,
        at: ['09:30', '11:00'],
        plan: { capacity: 12, deskQuota: 3, deskQuotaUntil: at(now, 6, '12:00'), minimum: 6 },
      }),
    },
    {
      ...nobody,
      becomes: 'published',
      joins: 8,
      leaves: 1,
      waits: true,
      input: course({
        title: offeredTitle,
        subject: 'music',
        level: 'any',
        teacherName: '丁玉兰',
        place: '天平街道文化活动中心203室',
        bring: '老花镜',
        summary: '听名段，讲故事，想唱的可以学几句。',
        feeText: '讲义15元，交给老师',
        from: 12,
        count: 10,
        at: ['13:30', '15:00'],
        plan: { capacity: 5, answerHours: 48 },
      }),
    },
    ...(['国画山水', '书法：隶书'] as const).map(
      (title, index): PlannedCourse => ({
        ...nobody,
        becomes: 'published',
        input: where =>
          inputOf(
            now,
            {
              title,
              subject: 'painting',
              level: index === 0 ? 'beginner' : 'middle',
              teacherName: index === 0 ? '赵文英' : '方正明',
              place: '天平街道社区学校画室',
              bring: '毛笔、墨、毛边纸',
              summary: '人数有限，大家抽签，机会一样。',
              feeText: '材料费60元，交给老师',
              from: 13 + index,
              count: 10,
              at: ['09:00', '10:30'],
              plan: { way: 'lottery', drawId: where.drawId, capacity: 4 },
            },
            where,
          ),
      }),
    ),
    {
      ...nobody,
      becomes: 'published',
      joins: 4,
      approved: 2,
      input: course({
        title: '晚晴合唱团',
        subject: 'music',
        level: 'middle',
        teacherName: '周海燕',
        place: '天平街道文化活动中心二楼报告厅',
        bring: '歌谱夹',
        summary: '一年两次演出，先试唱再进团。',
        feeText: '免费',
        from: 11,
        count: 12,
        at: ['14:00', '16:00'],
        plan: { way: 'approval', capacity: 40 },
      }),
    },
    {
      ...nobody,
      becomes: 'published',
      input: course({
        title: '老照片里的上海',
        subject: 'history',
        level: 'any',
        teacherName: '吴志远',
        place: '天平街道图书馆阅览室',
        bring: '老照片（有的话）',
        summary: '带一张老照片来，讲一讲照片里的人和事。',
        feeText: '免费',
        from: 20,
        count: 4,
        at: ['14:00', '15:30'],
        plan: { capacity: 25, opensAt: at(now, 3, '09:00') },
      }),
    },
    {
      ...nobody,
      becomes: 'draft',
      input: course({
        title: '剪纸',
        subject: 'craft',
        level: 'beginner',
        teacherName: '',
        place: '天平街道社区学校301室',
        bring: '小剪刀',
        summary: '',
        feeText: '',
        from: 24,
        count: 6,
        at: ['09:30', '11:00'],
        plan: { capacity: 20 },
      }),
    },
  ];
}

function inputOf(now: Date, told: Told, { termId, unitId, teacherId, monitorId }: Where): CourseInput {
  const running = told.title === runningTitle;
  return {
    activity: {
      unitId,
      title: told.title,
      kind: 'course',
      summary: told.summary,
      place: told.place,
      coordinates: null,
      bring: told.bring,
      contactName: '陆敏',
      contactPhone: '021-64000100',
      sessions: Array.from({ length: told.count }, (_, week) => ({
        startsAt: at(now, told.from + 7 * week, told.at[0]),
        endsAt: at(now, told.from + 7 * week, told.at[1]),
        opensMinutesBefore: 30,
      })),
      invitedUnitIds: [unitId],
      capacity: told.plan.capacity,
      walkInsWelcome: false,
      checkInBy: { poster: true, rotating: false },
    },
    details: {
      termId,
      subject: told.subject,
      level: told.level,
      teacherName: told.teacherName,
      teacherId: running ? teacherId : null,
      monitorId: running ? monitorId : null,
      feeText: told.feeText,
      certificateShare: 70,
      tellMonitorAfter: 2,
      missedMost: null,
    },
    plan: {
      way: 'first_come',
      opensAt: at(now, -2, '09:00'),
      newAt: null,
      everyoneAt: null,
      closesAt: at(now, told.from + 7 * (told.count - 1) - 1, '18:00'),
      leaveUntil: null,
      minimum: null,
      deskQuota: 0,
      deskQuotaUntil: null,
      answerHours: 24,
      waitingMost: null,
      companions: true,
      standby: false,
      drawId: null,
      gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' },
      ...told.plan,
    },
  };
}

const dayAfter = (now: Date, days: number): string => dayOf(now.getTime() + days * dayMs);
const at = (now: Date, days: number, time: string): string => momentOf(dayAfter(now, days), time);
