import { WechatError, type WechatErrorKind } from '../../wechat/wechat.error.js';
import { fateOf } from './push-fate.rules.js';

const now = new Date('2026-11-22T01:00:00.000Z');
const at = (time: string) => new Date(`2026-11-22T${time}.000Z`);
const fate = (error: WechatError) => fateOf(error, now);
const refusal = (errcode: number) => fate(WechatError.refusal('/path', errcode, 'words'));
const failure = (kind: WechatErrorKind) => fate(new WechatError(kind, '/path', 'words'));
const refused = (errcode: number, credit: 'back' | 'gone') => ({
  done: { state: 'refused', errcode, credit },
});

describe('what becomes of a message', () => {
  it.each([
    [43101, 'gone', 'no credit, or refused for good'],
    [40003, 'gone', 'nobody with this openid'],
    [47003, 'back', 'a value does not fit'],
    [45168, 'back', 'words that WeChat does not like'],
    [43107, 'back', 'messages are switched off for the mini-program'],
    [40037, 'back', 'another mini-program’s template'],
    [41030, 'back', 'a page that is not there'],
    [49999, 'back', 'whatever else'],
  ] as const)('%i is refused, the credit %s: %s', (errcode, credit, _why) => {
    expect(refusal(errcode)).toEqual(refused(errcode, credit));
  });

  it.each(['TIMEOUT', 'INTERRUPTED', 'BAD_REPLY'] as const)('is unknown after %s', kind => {
    expect(failure(kind)).toEqual({ done: { state: 'unknown' } });
  });

  it.each([
    [45009, '2026-11-23T00:00:00.000Z', 'the day’s limit: the next morning in Shanghai'],
    [45011, '2026-11-22T01:01:00.000Z', 'the minute’s limit'],
    [-1, '2026-11-22T01:00:30.000Z', 'WeChat is busy'],
    [40001, '2026-11-22T01:00:30.000Z', 'a renewed token refused as well'],
    [40164, '2026-11-22T01:10:00.000Z', 'our address is not allowed: an operator has to see to it'],
  ])('%i holds all of them until %s: %s', (errcode, until, _why) => {
    expect(refusal(errcode)).toMatchObject({ pauseUntil: new Date(until), uncounted: true });
  });

  it('is not yet decided where WeChat was not reached', () => {
    expect(failure('UNREACHABLE')).toEqual({
      retry: 'UNREACHABLE',
      pauseUntil: at('01:00:30'),
      uncounted: true,
    });
  });

  it('waits for another message to the same person', () => {
    expect(refusal(43108)).toEqual({ retry: 'CONCURRENT 43108', at: at('01:00:03'), uncounted: true });
  });

  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-23T00:00:00.000Z'],
    ['2026-11-22T16:00:00.000Z', '2026-11-24T00:00:00.000Z'],
    ['2026-12-31T04:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ])('at %s the next day begins at %s', (time, until) => {
    const quota = WechatError.refusal('/path', 45009, 'words');
    expect(fateOf(quota, new Date(time))).toMatchObject({ pauseUntil: new Date(until) });
  });
});
