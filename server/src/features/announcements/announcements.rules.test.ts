import { type Audience, NoticeContent, nobody } from '@wanqing/shared';
import { missingOf } from './complete.rules.js';
import { gravest, type Opinion } from './opinion.rules.js';
import { ownPart } from './own-part.rules.js';
import { reviewRight } from './review.rules.js';
import { wantedAt } from './schedule.rules.js';
import { templates } from './templates.js';
import { partsOf, textOf } from './text.rules.js';

const id = '01HF0000000000000000000000';
const content: NoticeContent = {
  title: '主题党日',
  summary: '一起去南湖',
  when: '',
  place: '',
  bring: '',
  body: '',
  fileIds: [],
  contactName: '陆敏',
  contactPhone: '021-64370000',
  importance: 'normal',
  question: 'none',
};
const branch: Audience = { ...nobody(), units: [id] };

describe('what is missing before it can be sent', () => {
  it.each<[string, Partial<NoticeContent>, Audience, string[]]>([
    ['nothing', {}, branch, []],
    [
      'everything',
      { title: '', summary: '', contactPhone: '' },
      nobody(),
      ['标题', '一句话说明', '联系电话', '发给谁'],
    ],
    ['a blank of a template', { when: '＿月＿日' }, branch, ['「＿」的地方']],
    ['people, single ones will do', {}, { ...nobody(), members: [id] }, []],
    [
      'people, exclusions name none',
      {},
      { ...nobody(), except: { ...nobody().except, units: [id] } },
      ['发给谁'],
    ],
    [
      'people, roles alone name none',
      {},
      { ...nobody(), only: { ...nobody().only, roles: ['desk'] } },
      ['发给谁'],
    ],
  ])('%s', (_, part, audience, missing) => {
    expect(missingOf({ ...content, ...part }, audience)).toEqual(missing);
  });
});

describe('when it may be sent', () => {
  const now = new Date('2026-11-22T01:00:00.000Z');
  it.each([
    [null, null],
    ['2026-11-22T01:00:01.000Z', '2026-11-22T01:00:01.000Z'],
    ['2027-11-22T01:00:00.000Z', '2027-11-22T01:00:00.000Z'],
  ])('%s', (at, wanted) => {
    expect(wantedAt(at, now)?.toISOString() ?? null).toBe(wanted);
  });
  it.each(['2026-11-22T01:00:00.000Z', '2026-11-21T01:00:00.000Z', '2027-11-22T01:00:01.000Z'])(
    '%s is refused',
    at => {
      expect(() => wantedAt(at, now)).toThrow('定时要在以后一年之内');
    },
  );
});

describe('who may look at it', () => {
  it.each([
    ['another organizer', 'b', 'a', 'a', ['a', 'b'], 'another'],
    ['its author', 'a', 'a', 'a', ['a', 'b'], 'none'],
    ['whoever wanted it sent', 'b', 'a', 'b', ['a', 'b', 'c'], 'none'],
    ['a third, of another’s text', 'c', 'a', 'b', ['a', 'b', 'c'], 'another'],
    ['its author, nobody else being there', 'a', 'a', 'a', ['a'], 'own'],
    ['one of the two who wrote it, nobody else being there', 'b', 'a', 'b', ['a', 'b'], 'own'],
    ['somebody whose part of the tree it is not in', 'x', 'a', 'a', ['a'], 'none'],
    ['its author, who left', 'a', 'a', 'a', ['b'], 'none'],
  ])('%s', (_, who, createdBy, sentBy, organizers, right) => {
    expect(reviewRight(who, { createdBy, sentBy }, organizers)).toBe(right);
  });
});

describe('the text that is checked', () => {
  it('is everything people read', () => {
    expect(textOf({ ...content, body: '上车点在文定路', bring: '党徽' })).toBe(
      '主题党日\n一起去南湖\n党徽\n上车点在文定路\n陆敏',
    );
  });

  it.each([
    ['', 5, ['']],
    ['一二三', 25, ['一二三']],
    ['𬭎'.repeat(25), 25, ['𬭎'.repeat(25)]],
    ['一'.repeat(40), 30, ['一'.repeat(30), '一'.repeat(30)]],
  ])('%#', (text, most, parts) => {
    expect(partsOf(text, most)).toEqual(parts);
  });

  it('comes in parts that overlap and lose nothing', () => {
    const text = Array.from({ length: 6000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    const parts = partsOf(text, 2500);
    expect(parts.every(part => part.length <= 2500)).toBe(true);
    expect(parts.reduce((whole, part) => whole + part.slice(20))).toBe(text);
  });

  it.each<[Opinion[], Opinion]>([
    [['pass', 'pass'], 'pass'],
    [['pass', 'review'], 'review'],
    [['review', 'risky', 'away'], 'risky'],
    [['away', 'pass'], 'away'],
    [[], 'pass'],
  ])('%j counts as %s', (opinions, counts) => {
    expect(gravest(opinions)).toBe(counts);
  });
});

describe('the part of an audience that is somebody’s own', () => {
  it('leaves out what lies elsewhere or is gone', () => {
    const places = new Map([
      ['unit-a', '/d/a/'],
      ['unit-b', '/d/b/'],
      ['wang', '/d/a/'],
      ['li', '/d/b/'],
      ['talk', '/d/a/'],
      ['show', '/d/'],
    ]);
    const invited = (activityId: string) => ({ activityId, who: 'invited' as const });
    const only = { roles: ['desk' as const], tags: ['独居'], ageFrom: 70, ageTo: null };
    const audience: Audience = {
      units: ['unit-a', 'unit-b', 'gone'],
      only,
      activities: [invited('talk'), invited('show')],
      members: ['wang', 'li'],
      except: { units: ['unit-b'], tags: ['住院'], activities: [invited('show')], members: ['li', 'wang'] },
    };
    expect(
      ownPart({ ...audience, scopes: ['/d/'] } as Audience, places, path => path.startsWith('/d/a/')),
    ).toEqual({
      units: ['unit-a'],
      only,
      activities: [invited('talk')],
      members: ['wang'],
      except: { units: [], tags: ['住院'], activities: [], members: ['wang'] },
    });
  });
});

describe('templates', () => {
  it.each(templates.map(({ name, content }) => [name, content] as const))(
    '%s fits, blanks and all',
    (_, template) => {
      expect(NoticeContent.safeParse(template).error?.issues).toBeUndefined();
      expect(missingOf(template, branch)).toEqual(['联系电话', '「＿」的地方']);
    },
  );
});
