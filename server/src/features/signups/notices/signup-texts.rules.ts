import { momentWords, type NoticeContent } from '@wanqing/shared';
import { type Meeting, whenWords } from '../../activities/changes.rules.js';
import { cut, type Subject } from '../../activities/notice-texts.rules.js';
import type { Cause, Message } from './telling.rules.js';

/** What a message says beside the activity. */
export interface Said {
  readonly message: Message;
  readonly cause: Cause;
  /** Who did it: 女儿 李芳, 工作人员 王敏, the companion's name; null where many are told at once. */
  readonly by: string | null;
  /** Until when an offer stands. */
  readonly answerBy: Date | null;
  readonly reason: string | null;
  /** Whether who waits in vain may still come on the day. */
  readonly standby: boolean;
}

interface Words {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** What one should come for, or not come for: who does not read it has to be rung up. */
const important = ({ message, cause }: Said): boolean =>
  message === 'offered' ||
  message === 'refused' ||
  message === 'removed' ||
  (message === 'confirmed' && (cause === 'lottery' || cause === 'approved' || cause === 'turn'));

/** @param coming sessions that are still to take place, by start */
export function signupText(activity: Subject, coming: readonly Meeting[], said: Said): NoticeContent {
  const { title, summary, body } = words[said.message](said, activity.title);
  const isOff = ['left', 'declined', 'refused', 'removed', 'lapsed', 'closed'].includes(said.message);
  return {
    title: cut(`${title}：${activity.title}`, 40),
    summary: cut(summary, 60),
    when: isOff ? '' : cut(whenWords(coming), 40),
    place: isOff ? '' : activity.place,
    bring: isOff ? '' : activity.bring,
    body: cut(body, 2000),
    fileIds: [],
    contactName: activity.contactName,
    contactPhone: activity.contactPhone,
    importance: important(said) ? 'important' : 'normal',
    question: 'none',
  };
}

const doers: Record<Cause, string> = {
  family: '家人',
  desk: '工作人员',
  companion: '同来的人',
  lottery: '抽签',
  approved: '负责人',
  turn: '',
};

const who = ({ by, cause }: Said): string => by ?? doers[cause];
const because = ({ reason }: Said, otherwise: string): string => (reason ? `原因：${reason}` : otherwise);
const call = '有不清楚的，请打电话问。';
const again = '还想来的话，请重新报，或者打电话说一声。';

const words: Record<Message, (said: Said, title: string) => Words> = {
  offered: ({ answerBy }, title) => {
    const until = answerBy ? momentWords(answerBy) : '';
    return {
      title: '有位子了',
      summary: cut(`请在${until}以前回话，来还是不来。`, 60),
      body: `您候补的「${title}」有位子了，先给您留着。\n请在${until}以前点「我要来」或「不来了」，也可以打电话说一声。\n到时候没有回话，位子就给下一位。`,
    };
  },
  confirmed: said => ({ title: '报上了', summary: confirmed(said), body: call }),
  requested: said => ({
    title: '报名收到了',
    summary:
      said.cause === 'turn'
        ? '候补轮到您了，位子先给您留着，等负责人答复。'
        : `${doing(said, '报了名')}，位子先留着，等负责人答复。`,
    body: call,
  }),
  waiting: said => ({
    title: '排在候补',
    summary: `${doing(said, '排了候补')}，有位子马上告诉您。`,
    body: call,
  }),
  declined: said => ({ title: '不来了', summary: `${doing(said, '回了话：不来了')}。`, body: again }),
  left: said => ({ title: '退了', summary: `${doing(said, '退了')}，您不用来了。`, body: again }),
  lapsed: (_, title) => ({
    title: '位子给了下一位',
    summary: '过了回话的时间，位子给了下一位。',
    body: `您候补的「${title}」有过位子，没有等到您的回话，就给了下一位。\n${again}`,
  }),
  refused: said => ({
    title: '没有报上',
    summary: because(said, '这次没有报上，请看看别的，或者打电话问。'),
    body: `这次没有报上。${said.reason ? `\n原因：${said.reason}` : ''}\n请看看别的，或者打电话问。`,
  }),
  removed: said => ({
    title: '位子取消了',
    summary: because(said, '您的位子取消了，请不要来了。'),
    body: `您的位子取消了，请不要来了。${said.reason ? `\n原因：${said.reason}` : ''}\n${call}`,
  }),
  closed: ({ standby }) => ({
    title: '这次没有位子',
    summary: '候补结束了，这次没有排到您。请看看别的，或者打电话问。',
    body: standby ? '当天来现场也有机会：开始十分钟后，没来的人的位子按次序给候补的人。' : '',
  }),
};

/** 女儿 李芳替您报了名 · 何秀珍和您一起报了名 */
const doing = (said: Said, deed: string): string =>
  `${who(said)}${said.cause === 'companion' ? '和您一起' : '替您'}${deed}`;

function confirmed(said: Said): string {
  switch (said.cause) {
    case 'lottery':
      return '抽签抽到了，到时候请您来。';
    case 'approved':
      return '负责人同意了，到时候请您来。';
    case 'turn':
      return '候补轮到您了，位子给您留好了，到时候请您来。';
    default:
      return `${doing(said, '报上了')}，到时候请您来。`;
  }
}
