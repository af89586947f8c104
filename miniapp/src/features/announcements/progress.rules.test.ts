import type { NoticeCounts } from '@wanqing/shared';
import { onItsWay, progressWords, shares } from './progress.rules';

const none: NoticeCounts = {
  ...{ recipients: 0, read: 0, told: 0, pushed: 0, call: 0 },
  ...{ ack: 0, go: 0, stay: 0, unknown: 0, waiting: 0 },
};

it.each<[string, Partial<NoticeCounts>]>([
  ['312人：看过208，提醒过57，要打电话47', { recipients: 312, read: 208, pushed: 57, call: 47 }],
  ['3人：看过1，电话通知2', { recipients: 3, read: 1, told: 2 }],
  ['正在发出去', {}],
])('says 「%s」', (expected, counts) => {
  expect(progressWords({ ...none, ...counts })).toBe(expected);
});

it('draws those who know and those who were reminded', () => {
  expect(shares({ ...none, recipients: 8, read: 3, told: 1, pushed: 2, call: 2 })).toEqual({
    knows: 50,
    pushed: 25,
  });
  expect(shares(none)).toEqual({ knows: 0, pushed: 0 });
});

it('moves while it spreads or a message is on its way', () => {
  expect(onItsWay({ spreading: true, counts: none })).toBe(true);
  expect(onItsWay({ spreading: false, counts: { ...none, waiting: 1 } })).toBe(true);
  expect(onItsWay({ spreading: false, counts: none })).toBe(false);
});
