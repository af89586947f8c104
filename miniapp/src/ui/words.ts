/** What the kit itself says. */
export const words = {
  back: '返回',
  call: '打电话问',
  /** Beside four tabs there is room for three characters. */
  callShort: '打电话',
  close: '关闭',
  waiting: '请稍等',
  opening: '正在打开，请稍等。',
  again: '再试一次',
  fromBefore: '网络不通。下面是上次看到的内容。',
  helpAt: (name: string, hours: string) => `打电话问：${name}\n${hours}`,
  deleteDigit: '删掉',
  choose: '请选一个',
  noCamera: '这台设备开不了摄像头。请打数字或名字，也可以换一部手机来扫。',
  pages: '翻页',
  pageBefore: '上一页',
  pageAfter: '下一页',
  pageNumber: (page: number) => `第${page}页`,
  places: '去哪里',
  staffPlaces: '工作页面',
};
