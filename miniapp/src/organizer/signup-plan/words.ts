export const words = {
  title: '报名办法',
  thisOne: '这份报名办法',
  save: '存好',
  saved: '存好了。会员现在看到的就是新的。',
  savedDraft: '存好了。活动发布以后，会员才能报名。',
  savedNone: '存好了。不用报名，请了的人都在名单上。',
  whoTitle: '谁能报',
  who: (names: string) => `请了的人都能报：${names}。`,
  nobody: '还没有选请谁来。',
  changeWho: '改请谁来',
  seeList: '看报名名单',
};
