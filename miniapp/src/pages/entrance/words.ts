export const words = {
  title: '看演示',
  choose: '请选一个人，用他的眼睛看一看。',
  notReal: '这里的人和活动都是编的。',
  nothing: '这里没有内容。\n请回首页。',
  more: '看更多',
  home: '回首页',
};
