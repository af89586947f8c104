/** How a notice stands with people, as organizers read it. */
export const sentWords = {
  part: (what: string, count: number) => `${what}${count}`,
  parts: {
    all: '全部',
    call: '要打电话',
    pushed: '提醒过还没看',
    read: '看过了',
    told: '电话通知到',
    go: '去',
    stay: '不去',
    ack: '知道了',
  },
  readAt: (when: string) => (when ? `${when}看的` : '看过了'),
  relativeRead: (when: string) => `家人${when}看的`,
  told: '电话里通知到了',
  pushed: '微信提醒过，还没看',
  noPhone: '没有登记号码，要上门去说',
  why: {
    none: '没有开微信提醒',
    waiting: '微信提醒正在路上',
    sent: '微信提醒过',
    refused: '微信没有让提醒',
    unknown: '微信没有说送到没有',
  },
  call: (outcome: string, when: string, by: string, tries: number) =>
    `${tries > 1 ? `第${tries}次电话` : '电话'}：${outcome}，${when}，${by}打的`,
  answeredBy: { caller: '电话里说的', relative: '家人答的' },
};
