import type { Answer, NoticeContent, Question } from '@wanqing/shared';
import { expectWhole, missingFrom } from './content.rules.js';
import { canAnswer, expectAnswerable, isRead, isReadByRelative } from './notice.rules.js';

const now = new Date('2026-11-22T01:00:00.000Z');
const notice = (question: Question, facts: { recalledAt?: Date; overAt?: Date } = {}) => ({
  content: { question },
  recalledAt: null,
  overAt: null,
  ...facts,
});
const earlier = new Date(now.getTime() - 1);

describe('whether a notice may be answered', () => {
  it.each([
    ['one that asks', notice('attend'), { ok: true }],
    ['one that asks nothing', notice('none'), { ok: false, reason: 'NOTICE_NO_QUESTION' }],
    ['until the moment it is over', notice('ack', { overAt: new Date(now.getTime() + 1) }), { ok: true }],
    ['from that moment on', notice('ack', { overAt: now }), { ok: false, reason: 'NOTICE_OVER' }],
    ['one taken back', notice('attend', { recalledAt: earlier }), { ok: false, reason: 'NOTICE_RECALLED' }],
    [
      'one taken back and over',
      notice('attend', { recalledAt: earlier, overAt: earlier }),
      { ok: false, reason: 'NOTICE_RECALLED' },
    ],
  ])('%s', (_, asked, expected) => {
    expect(canAnswer(asked, now)).toEqual(expected);
  });

  it.each([
    ['ack', 'ack', 'fine'],
    ['attend', 'go', 'fine'],
    ['attend', 'stay', 'fine'],
    ['ack', 'go', 'NOTICE_NO_QUESTION'],
    ['attend', 'ack', 'NOTICE_NO_QUESTION'],
    ['none', 'ack', 'NOTICE_NO_QUESTION'],
  ] satisfies [Question, Answer, string][])('asked %s, answered %s: %s', (question, answer, expected) => {
    const refused = () => {
      try {
        expectAnswerable(notice(question), answer, now);
        return 'fine';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refused()).toBe(expected);
  });
});

describe('whether it has been read', () => {
  const row = (readVersion: number, relativeReadAt: Date | null = null) => ({ readVersion, relativeReadAt });
  const corrected = { version: 2, correctedAt: now };

  it.each([
    ['never opened', row(0), { version: 1, correctedAt: null }, false],
    ['opened', row(1), { version: 1, correctedAt: null }, true],
    ['opened before a correction', row(1), corrected, false],
    ['opened after it', row(2), corrected, true],
    ['no row yet', null, { version: 1, correctedAt: null }, false],
  ])('%s', (_, opened, notice, expected) => {
    expect(isRead(opened, notice)).toBe(expected);
  });

  it.each([
    ['never opened', row(0), { version: 1, correctedAt: null }, false],
    ['opened', row(0, earlier), { version: 1, correctedAt: null }, true],
    ['opened before a correction', row(0, earlier), corrected, false],
    ['opened at that moment', row(0, now), corrected, true],
    ['opened by the elder alone', row(2), corrected, false],
  ])('by a relative: %s', (_, opened, notice, expected) => {
    expect(isReadByRelative(opened, notice)).toBe(expected);
  });
});

describe('what a notice lacks', () => {
  const whole = { title: '停水', summary: '明天停水一天', contactPhone: '021-64370000' } as NoticeContent;

  it('nothing where title, summary and number are there', () => {
    expect(missingFrom(whole)).toEqual([]);
    expect(() => expectWhole(whole)).not.toThrow();
  });

  it('each in the words of the editor', () => {
    expect(() => expectWhole({ ...whole, title: '', contactPhone: '' })).toThrow(
      '还缺：标题、联系电话。补上就能发。',
    );
  });
});
