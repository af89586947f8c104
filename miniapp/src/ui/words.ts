/** What the kit itself says. */
export const words = {
  back: '返回',
  call: '打电话问',
  close: '关闭',
  waiting: '请稍等',
  opening: '正在打开，请稍等。',
  again: '再试一次',
  fromBefore: '网络不通。下面是上次看到的内容。',
  helpAt: (name: string, phone: string, hours: string) => `有事请打${name}电话 ${phone}，${hours}。`,
  deleteDigit: '删掉',
  choose: '请选一个',
  places: '去哪里',
  staffPlaces: '工作页面',
};
