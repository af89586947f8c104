export const companionWords = {
  title: '和谁一起报',
  alone: '我一个人',
  aloneFor: (name: string) => `${name}一个人`,
  with: (name: string) => `和${name}`,
  scan: '扫同来的人',
  aim: '请对准同来的人的卡',
  both: '两个人一起，要么都有位子，要么都等。',
  notACard: '这不是会员卡上的码。请扫同来的人的卡，不行就打电话报。',
};
