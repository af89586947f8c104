export const words = { title: '扫码', aim: '请把码放在画面当中', myCode: '我的签到码' };
