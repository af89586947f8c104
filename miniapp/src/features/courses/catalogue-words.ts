export const catalogueWords = {
  theirs: '您要参加的',
  open: '可以报名的',
};
