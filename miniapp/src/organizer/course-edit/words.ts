export const words = {
  newTitle: '新开一门课',
  editTitle: '修改课程',
  copyTitle: '照上次再开',
  previewTitle: '会员看到的样子',
  publish: '发布',
  backToEditing: '回去改',
};
