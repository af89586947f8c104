export const words = {
  title: '晚晴',
  hello: (name: string) => `${name}，您好`,
  today: '今天',
  todayAt: (time: string) => `今天 ${time}`,
  what: '活动',
  where: '地点',
  bring: '要带',
  scan: '扫码签到',
  came: (time: string) => `已签到，${time}`,
  nothingToday: '今天没有活动。',
  notRecognised: '还没有认出您',
  firstTime: '请扫活动海报上的码。工作人员会帮您认一次，以后就不用了。',
};
