import { blankNotice, type NoticeForm } from './form.rules';
import { missingInNotice, noticeProblems } from './problems.rules';

const unit = '01JD0000000000000000000000';
const blank = blankNotice(unit, [unit], { name: '服务台', phone: '021-64370000' });
const whole: NoticeForm = { ...blank, title: '读报会', summary: '请您来听报。' };
const names = (problems: object) => Object.keys(problems).sort();

it('keeps a draft of which only a part is written', () => {
  expect(noticeProblems(blank)).toEqual({});
  expect(names(missingInNotice(blank))).toEqual(['summary', 'title']);
  expect(missingInNotice(whole)).toEqual({});
});

it.each<[string, Partial<NoticeForm>, string[]]>([
  ['nobody chosen', { audience: { ...blank.audience, units: [] } }, ['audience']],
  ['people alone are somebody', { audience: { ...blank.audience, units: [], members: [unit] } }, []],
  ['no telephone', { contactPhone: ' ' }, ['contactPhone']],
  ['a telephone one digit short', { contactPhone: '1381234567' }, ['contactPhone']],
  ['a blank of the template left', { when: '＿月＿日', body: '请带＿' }, ['body', 'when']],
  ['an age in words', { ageFrom: '七十' }, ['age']],
  ['a child', { ageTo: '8' }, ['age']],
  ['ages the wrong way round', { ageFrom: '80', ageTo: '70' }, ['age']],
  ['a title too long', { title: '读'.repeat(41) }, ['title']],
  ['no unit', { unitId: '' }, ['unitId']],
])('%s', (_, change, expected) => {
  expect(names(missingInNotice({ ...whole, ...change }))).toEqual(expected);
});
