import { type AnnouncementInput, dayOf, dayWords, momentOf, type NoticeContent } from '@wanqing/shared';

const dayMs = 24 * 60 * 60 * 1000;

/** An announcement of the demo: who sends it to whom is told by where it is used. */
export interface PlannedNotice {
  readonly content: AnnouncementInput['content'];
  /** When it is to go out; null: at once. */
  readonly at: string | null;
}

const content = (
  given: Partial<NoticeContent> & Pick<NoticeContent, 'title' | 'summary'>,
): NoticeContent => ({
  when: '',
  place: '',
  bring: '',
  body: '',
  fileIds: [],
  contactName: '陆敏',
  contactPhone: '021-64000100',
  importance: 'normal',
  question: 'none',
  ...given,
});

/** Sent, read by some, answered by some; the others are being rung up. */
export const meetingTitle = '支部大会：学习全会精神，推选优秀党员';

export function meeting(now: Date): PlannedNotice {
  const day = dayWords(now.getTime() + 4 * dayMs);
  return {
    at: null,
    content: content({
      title: meetingTitle,
      summary: '请您来参加支部大会，来不了也请说一声。',
      when: `${day} 上午9点30分到11点`,
      place: '天平街道社区文化活动中心二楼报告厅',
      bring: '党徽、老花镜',
      body: '会上有这几件事：\n一、学习全会精神，请党校的老师来讲\n二、推选今年的优秀党员\n三、商量春节前走访的事\n\n二楼有电梯。身体不好来不了的同志，请点「不去」，支部会派人上门把会上的内容讲给您听。',
      importance: 'important',
      question: 'attend',
    }),
  };
}

/** Waits for its time. */
export function dues(now: Date): PlannedNotice {
  return {
    at: momentOf(dayOf(now.getTime() + 2 * dayMs), '09:30'),
    content: content({
      title: '下个月的党费这样交',
      summary: '可以交给楼组长，也可以开会那天带来，不用专门跑一趟。',
      when: '下个月1日到10日',
      body: '走不开的同志请打电话，支部派人上门来收，当面给您开收据。\n有人打电话、发消息要您转账交党费的，都是骗人的，请不要转。',
      question: 'ack',
    }),
  };
}

/** Waits for another organizer: WeChat cannot look at it. */
export function weather(): PlannedNotice {
  return {
    at: null,
    content: content({
      title: '这几天降温，请您当心身体',
      summary: '明天起要冷好几天，请您少出门，照顾好自己。',
      body: '早晚少出门，出门穿防滑的鞋，走路慢一点。\n用煤气取暖器的时候开一点窗。\n药快吃完了，请早点告诉家里人或者支部。',
      question: 'ack',
    }),
  };
}

/** Not finished yet. */
export const unfinished: PlannedNotice = {
  at: null,
  content: content({ title: '重阳节的照片洗好了', summary: '' }),
};

/** What people of the demo do about the meeting, in their order: those with phones, then those who are rung up. */
export const readers = ['go', 'go', 'read', 'go', 'stay', 'read', 'go'] as const;
export const called = [
  { outcome: 'reached', answer: 'go', note: '' },
  { outcome: 'reached', answer: 'stay', note: '腿脚不方便，请上门说一说' },
  { outcome: 'no_answer', answer: null, note: '' },
  { outcome: 'family', answer: 'go', note: '女儿陪着来' },
  { outcome: 'wrong_number', answer: null, note: '' },
] as const;
