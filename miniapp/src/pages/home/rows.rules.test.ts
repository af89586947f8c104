import { type Entry, shownEntries } from './rows.rules';

const shown = (offered: Entry[], elder: boolean, others: number) => [
  ...shownEntries(new Set(offered), elder, others),
];
const all: Entry[] = ['demo', 'next', 'manage', 'desk', 'activities', 'code'];

it.each([
  [
    'a member sees everything',
    ['code', 'activities', 'next', 'demo'],
    true,
    1,
    ['code', 'activities', 'next', 'demo'],
  ],
  ['staff keep their work', all, true, 1, ['code', 'activities', 'desk', 'manage']],
  ['room after check-in', all, true, 0, ['code', 'activities', 'desk', 'manage', 'next']],
  ['no limit in standard mode', all, false, 1, ['code', 'activities', 'desk', 'manage', 'next', 'demo']],
] as [string, Entry[], boolean, number, Entry[]][])('%s', (_, offered, elder, others, expected) => {
  expect(shown(offered, elder, others)).toEqual(expected);
});
