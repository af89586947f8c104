import { NoticeContent, nobody } from '@wanqing/shared';
import { missingOf } from '../announcements/complete.rules.js';
import { dues, meeting, unfinished, weather } from './announcements.rules.js';

const audience = { ...nobody(), units: ['01HF0000000000000000000000'] };

describe('announcements of the demo', () => {
  it.each(['2026-11-22T00:00:00+08:00', '2026-12-31T23:59:59+08:00'])('at %s can be sent as they are', at => {
    const now = new Date(at);
    for (const { content, at: wanted } of [meeting(now), dues(now), weather()]) {
      expect(NoticeContent.safeParse(content).error?.issues).toBeUndefined();
      expect(missingOf(content, audience)).toEqual([]);
      expect(wanted === null || Date.parse(wanted) > now.getTime()).toBe(true);
    }
  });

  it('hold one that is not finished', () => {
    expect(NoticeContent.safeParse(unfinished.content).success).toBe(true);
    expect(missingOf(unfinished.content, audience)).toEqual(['一句话说明']);
  });
});
