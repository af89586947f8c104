export const words = {
  title: '用电脑',
  join: '登录电脑',
  how: '在电脑上点「我的」「用这台电脑」。\n电脑会显示六位号，请打在这里。',
  digits: '电脑上的六位号',
  scan: '扫码登录',
  aim: '请把电脑上的码放在画面当中',
  go: '登录',
  joinedWord: '登录好了',
  joined: '请看电脑，已经换成您了。',
  again: '再登录一台',

  wait: '用这台电脑',
  waitHow: '请在手机上点「我的」「登录电脑」。\n再打这六位号，或者扫这个码。',
  code: '登录这台电脑的码',
  waitStaff: (digits: string) => `没有手机，请工作人员认一次。\n请报前四位：${digits}。`,

  leave: '退出',
  leaveHow: '电脑是大家用的，用完请退出。',
  leaveAsk: '要退出吗',
  leaveThen: '退出以后，要再认一次才能用。',
  leaveGo: '退出这台电脑',
  demo: '换个人看看',
};
