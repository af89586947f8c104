export const words = {
  title: '谁能管',
  lead: '在名册里点开一个人，就能给他开通。',
  roster: '去名册开通',
  list: '负责人和签到台的人',
  name: '姓名',
  role: '能做什么',
  unit: '管哪里',
  until: '到哪天',
  stop: '停用',
  nobody: '还没有别人。在名册里点开一个人，就能开通。',
};
