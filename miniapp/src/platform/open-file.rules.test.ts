import { documentType } from './open-file.rules';

it.each([
  ['南湖参观安排.pdf', 'pdf'],
  ['报名表.第二稿.DOCX', 'docx'],
  ['名单.xlsx', 'xlsx'],
  ['没有后缀', undefined],
  ['录音.mp3', undefined],
])('%s is a %s', (name, expected) => {
  expect(documentType(name)).toBe(expected);
});
