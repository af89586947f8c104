export const words = {
  newTitle: '新建活动',
  editTitle: '修改活动',
  copyTitle: '照上次再办',
  previewTitle: '会员看到的样子',
  publish: '发布',
  backToEditing: '回去改',
};
