import { type DrawForm, drawInputOf, drawProblems } from './draw-form.rules';

const form: DrawForm = {
  unitId: 'U',
  name: ' 春季班抽签 ',
  opens: { day: '2026-12-01', time: '09:00' },
  closes: { day: '2026-12-08', time: '17:00' },
};

it.each<[string, Partial<DrawForm>, string[]]>([
  ['whole', {}, []],
  ['without a name', { name: ' ' }, ['name']],
  ['without an hour', { opens: { day: '2026-12-01', time: '' } }, ['opens']],
  ['ends before it begins', { closes: { day: '2026-11-30', time: '17:00' } }, ['closes']],
  ['ends as it begins', { closes: form.opens }, ['closes']],
])('%s', (_, some, boxes) => {
  expect(Object.keys(drawProblems({ ...form, ...some }))).toEqual(boxes);
  expect(drawInputOf({ ...form, ...some }) === null).toBe(boxes.length > 0);
});

it('sends moments of Shanghai, and the name without blanks', () => {
  expect(drawInputOf(form)).toEqual({
    unitId: 'U',
    name: '春季班抽签',
    opensAt: '2026-12-01T01:00:00.000Z',
    closesAt: '2026-12-08T09:00:00.000Z',
  });
});
