/** The demo district: real names of streets and bureaus of 徐汇区, invented people. Every name of `parts` is a branch. */
export const districtName = '徐汇区（演示）';
export const officeName = '区老干部局';

/** The branch and the street that the people of the entrance belong to. */
export const homeStreet = '天平街道';
export const homeBranch = '第一支部';

/** Those of the sample roster are all here, so that importing it in the demo works. */
export const parts: readonly { readonly name: string; readonly branches: readonly string[] }[] = [
  { name: homeStreet, branches: [homeBranch, '第二支部', '第三支部'] },
  { name: '徐家汇街道', branches: ['第一支部', '第二支部'] },
  { name: '斜土街道', branches: ['退休干部支部'] },
  { name: '田林街道', branches: ['退休干部支部'] },
  { name: '区教育局', branches: ['退休教师第一支部', '退休教师第二支部'] },
  { name: '区卫生健康委', branches: ['退休干部支部'] },
];
