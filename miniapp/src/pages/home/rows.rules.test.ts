import { type Entry, shownEntries } from './rows.rules';

const shown = (offered: Entry[], elder: boolean, others: number) => [
  ...shownEntries(new Set(offered), elder, others),
];
const all: Entry[] = ['demo', 'next', 'desk', 'activities', 'calls', 'code', 'notices'];

it.each([
  [
    'a member sees everything',
    ['code', 'notices', 'activities', 'next'],
    true,
    1,
    ['notices', 'code', 'activities', 'next'],
  ],
  ['who is asked to call has that before other lists', all, true, 1, ['notices', 'code', 'calls', 'desk']],
  ['room after check-in', all, true, 0, ['notices', 'code', 'calls', 'desk', 'activities']],
  [
    'what one may sign up for, after the ways that are always there',
    ['notices', 'code', 'activities', 'signup', 'next'],
    true,
    1,
    ['notices', 'code', 'activities', 'signup'],
  ],
  [
    'an offer that waits before everything',
    ['offer', ...all],
    true,
    1,
    ['offer', 'notices', 'code', 'calls'],
  ],
  [
    'no limit in standard mode',
    all,
    false,
    1,
    ['notices', 'code', 'calls', 'desk', 'activities', 'next', 'demo'],
  ],
] as [string, Entry[], boolean, number, Entry[]][])('%s', (_, offered, elder, others, expected) => {
  expect(shown(offered, elder, others)).toEqual(expected);
});
