export const words = {
  title: '课程',
  terms: '学期',
  editTerms: '改学期',
  newTerm: '建一个学期',
  noTerms: '还没有学期。先建一个，再往里面排课。',
  newCourse: '新开一门课',
  copyTerm: '照别的学期排',
  readFile: '从 Excel 读',
  saveFile: '导出 Excel',
  figures: '看图表',
  noCourses: '这个学期还没有课。可以新开一门，也可以照别的学期排。',
};
