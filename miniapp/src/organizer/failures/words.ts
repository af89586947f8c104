export const words = {
  title: '没有做成的',
  lead: '这些事系统自己做不成，等您看一看。',
  empty: '没有做不成的事，都好。',
  failedAt: (when: string, attempts: number) => `${when}，试了${attempts}次`,
  retry: '再做一次',
  retryOf: (what: string) => `再做一次 ${what}`,
  retried: '已经重新开始做了。',
  discard: '不做了',
  discardOf: (what: string) => `不做了 ${what}`,
  discardTitle: '不再做这件事吗',
  discardText: (what: string) => `${what}。不做了就不会再试，也不能恢复。`,
  discardThis: '确定不做了',
};
