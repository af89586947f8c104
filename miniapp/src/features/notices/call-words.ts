import type { CallOutcome } from '@wanqing/shared';

export const outcomeWords: Record<CallOutcome, string> = {
  reached: '通知到了',
  no_answer: '没人接',
  family: '请家属转告',
  wrong_number: '号码不对',
};

export const callWords = {
  title: '要打的电话',
  left: (count: number) => `还有${count}个要打`,
  none: '没有要打的电话。有人请您打，这里会有。',
  allDone: '都打好了，辛苦了。',
  done: '打过的',
  age: (age: number) => `${age}岁`,
  mobile: '打手机',
  landline: '打座机',
  relative: (name: string, relation: string) => `打给${relation}${name}`,
  note: (note: string) => `号码备注：${note}`,
  noPhone: '没有电话号码。请问问支部，或上门去说。',
  say: '要说的话',
  when: '时间',
  place: '地点',
  bring: '要带',
  record: '记一下结果',
  recordOf: (name: string) => `${name}的电话`,
  outcome: '打得怎么样',
  answer: { ack: '说知道了吗', attend: '去不去' },
  answers: { ack: '知道了', go: '去', stay: '不去', none: '没问到' },
  remark: '要记的话',
  remarkHint: '可以不写。比如：下午再打。',
  save: '记好了',
  choose: '请先选打得怎么样。',
  others: '后面要打的',
  last: (outcome: string, when: string, tries: number) =>
    tries > 1 ? `第${tries}次：${outcome}\n${when}` : `${outcome}\n${when}`,
  recorded: (name: string, outcome: string) => `记好了：${name}，${outcome}。`,
  undo: '记错了',
};
