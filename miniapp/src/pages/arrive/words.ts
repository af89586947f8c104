export const words = {
  title: '签到',
  family: '家人的通知',
  nothingScanned: '这里看签到的结果。\n请先扫活动的码。',
  scan: '扫码签到',
};
