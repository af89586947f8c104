import type { NoticeCounts, Recipient } from '@wanqing/shared';
import { answerOf, partsOf, queryOf, standingWords } from './sent.rules';

const counts: NoticeCounts = {
  ...{ recipients: 10, read: 4, told: 0, pushed: 2, call: 4 },
  ...{ ack: 0, go: 3, stay: 1, unknown: 0, waiting: 0 },
};
const person: Recipient = {
  memberId: '01JD0000000000000000000000',
  name: '王秀英',
  branch: { id: '01JD0000000000000000000000', name: '第一支部' },
  age: 80,
  phoneLast4: '5678',
  hasPhone: true,
  standing: 'call',
  push: 'none',
  readAt: null,
  relativeReadAt: null,
  answer: null,
  answeredBy: null,
  call: null,
  caller: null,
};
const call = { note: '', at: '2026-11-23T01:00:00.000Z', by: '陆敏', tries: 2, undoable: false };

it('offers the parts that hold anybody, those to be rung up first', () => {
  expect(partsOf(counts).map(({ label }) => label)).toEqual([
    '要打电话4',
    '提醒过还没看2',
    '看过了4',
    '去3',
    '不去1',
    '全部10',
  ]);
  expect(['all', 'told', 'stay'].map(part => queryOf(part as 'all'))).toEqual([
    {},
    { standing: 'told' },
    { answer: 'stay' },
  ]);
});

it.each<[string, Partial<Recipient>]>([
  ['没有开微信提醒', {}],
  ['微信没有让提醒', { push: 'refused' }],
  ['没有登记号码，要上门去说', { hasPhone: false }],
  ['第2次电话：没人接，11月23日 星期一 上午9点，陆敏打的', { call: { ...call, outcome: 'no_answer' } }],
  ['微信提醒过，还没看', { standing: 'pushed', push: 'sent' }],
  [
    '微信提醒过，还没看\n家人11月23日 星期一 上午9点看的',
    { standing: 'pushed', push: 'sent', relativeReadAt: call.at },
  ],
  ['11月23日 星期一 上午9点看的', { standing: 'read', readAt: call.at }],
  [
    '电话：请家属转告，11月23日 星期一 上午9点，陆敏打的',
    { standing: 'told', call: { ...call, tries: 1, outcome: 'family' } },
  ],
])('says 「%s」', (expected, part) => {
  expect(standingWords({ ...person, ...part })).toBe(expected);
});

it('says who gave the answer', () => {
  expect(answerOf(person)).toBe('');
  expect(answerOf({ ...person, answer: 'go', answeredBy: 'self' })).toBe('去');
  expect(answerOf({ ...person, answer: 'stay', answeredBy: 'caller' })).toBe('不去（电话里说的）');
});
