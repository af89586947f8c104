import { CheckInOutcome, type ScanResult } from '@wanqing/shared';
import { explain } from './explain.rules';

const now = Date.parse('2026-11-22T01:30:00.000Z');
const result = (outcome: CheckInOutcome, more: Partial<ScanResult> = {}): ScanResult => ({
  outcome,
  name: '王秀英',
  activity: {
    id: '01',
    title: '重阳节',
    place: '3楼301室',
    bring: '水杯',
    sessionId: '02',
    startsAt: '2026-11-22T06:00:00.000Z',
    endsAt: '2026-11-22T08:00:00.000Z',
    opensAt: '2026-11-22T05:30:00.000Z',
    cancelReason: null,
  },
  checkIn: null,
  standby: null,
  rescue: null,
  help: { name: '', phone: '', hours: '' },
  ...more,
});
const checkIn = { id: '03', at: '2026-11-22T01:05:00.000Z', method: 'poster' } as const;

it.each([
  ['green', result('CHECKED_IN', { checkIn }), 'ok', '签到成功', '请到3楼301室。'],
  [
    'when and how',
    result('ALREADY_CHECKED_IN', { checkIn }),
    'ok',
    '已经签过了',
    '上午9点5分签到的。您自己扫码签的。',
  ],
  [
    'when and by whom',
    result('ALREADY_CHECKED_IN', { checkIn: { ...checkIn, method: 'last4' } }),
    'ok',
    '已经签过了',
    '上午9点5分签到的。工作人员帮您签的。',
  ],
  ['opens today', result('NOT_OPEN_YET'), 'amber', '还没开始', '下午1点30分开始签到。'],
  [
    'the turn of one who waits at the door',
    result('NOT_INVITED', { standby: { turn: 3, from: '2026-11-22T01:40:00.000Z' } }),
    'amber',
    '现场候补',
    '您是现场候补第3位。上午9点40分有空位就请您进。',
  ],
  [
    'one who was let in',
    result('CHECKED_IN', { checkIn, standby: { turn: 1, from: '2026-11-22T01:40:00.000Z' } }),
    'ok',
    '签到成功',
    '请到3楼301室。',
  ],
  ['ended', result('CLOSED'), 'amber', '已经结束', '下午4点结束的。'],
] as const)('%s', (_, given, tone, word, said) => {
  const { lines, after, ...rest } = explain(given, now);
  expect({ ...rest, said: [...lines, ...after].join('') }).toEqual({ tone, word, said });
});

it('names the day where it is not today', () => {
  const tomorrow = { ...result('NOT_OPEN_YET').activity, opensAt: '2026-11-23T05:30:00.000Z' };
  const given = result('NOT_OPEN_YET', { activity: tomorrow as ScanResult['activity'] });
  expect(explain(given, now).lines).toEqual(['11月23日 星期一 下午1点30分开始签到。']);
});

it('tells the reason of a cancelled activity', () => {
  const cancelled = { ...result('CANCELLED').activity, cancelReason: '台风' };
  const given = result('CANCELLED', { activity: cancelled as ScanResult['activity'] });
  expect(explain(given, now).lines).toEqual(['原因：台风']);
});

it('calls it a success where staff checked the person in before this very page', () => {
  const given = result('ALREADY_CHECKED_IN', { checkIn: { ...checkIn, method: 'rescue' } });
  expect(explain(given, now, true)).toMatchObject({
    tone: 'ok',
    word: '签到成功',
    lines: ['工作人员帮您签的。', '请到3楼301室。'],
  });
});

it('has words of their own for all outcomes, short enough for old eyes', () => {
  const all = CheckInOutcome.options.map(outcome => explain(result(outcome, { checkIn }), now));
  expect(new Set(all.map(({ word }) => word)).size).toBe(CheckInOutcome.options.length);
  const sentences = all.flatMap(({ lines, after }) => [...lines, ...after].join('').split(/[。\n]/));
  expect(sentences.filter(sentence => sentence.length > 24)).toEqual([]);
});
