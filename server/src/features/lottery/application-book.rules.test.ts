import type { Id } from '@wanqing/shared';
import { type Answered, ApplicationBook, type Apply } from './application-book.rules.js';
import type { Draw } from './draw.entity.js';
import type { DrawApplication } from './draw-application.entity.js';
import { noTally } from './tally.rules.js';

const at = new Date('2026-11-22T01:00:00.000Z');
const hour = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

const draw = (overrides: Partial<Draw> = {}) =>
  ({
    id: 'D',
    opensAt: hour(-1),
    closesAt: hour(1),
    drawnAt: null,
    publishedAt: null,
    lastNumber: 0,
    tally: noTally,
    ...overrides,
  }) as Draw;

const self = { accountId: 'phone', byName: null, via: 'self' } as const;
let serial = 0;
const wish = (memberIds: [Id] | [Id, Id], choices: Id[], overrides: Partial<Apply> = {}): Apply => ({
  kind: 'apply',
  memberIds,
  choices,
  actor: self,
  self: memberIds[0],
  requestKey: `key-${++serial}`,
  at,
  ...overrides,
});

const short = ({ number, memberId, companionId, choices }: DrawApplication) =>
  `${number} ${companionId ? `${memberId}+${companionId}` : memberId} ${choices.join()}`;
const answered = (answer: Answered) => (answer.ok ? short(answer.application) : answer.reason);

/** A book in which these wishes came one after another, and what stands in it. */
function after(...wishes: Apply[]) {
  const book = new ApplicationBook(draw(), []);
  const answers = wishes.map(one => book.decide(one));
  return { book, answers: answers.map(answered), standing: book.changes().added.map(short) };
}

describe('applying', () => {
  it('gives numbers in order of arrival', () => {
    expect(after(wish(['a'], ['x']), wish(['b', 'c'], ['y', 'x'])).standing).toEqual(['1 a x', '2 b+c y,x']);
  });

  it('counts people by choice', () => {
    const { book } = after(wish(['a'], ['x']), wish(['b', 'c'], ['y', 'x']), wish(['a'], ['y']));
    expect(book.tally).toEqual({
      applications: 2,
      people: 3,
      first: { x: 0, y: 3 },
      any: { x: 2, y: 3 },
    });
  });

  it('keeps the number where one chooses anew', () => {
    expect(after(wish(['a'], ['x']), wish(['b'], ['x']), wish(['a'], ['y'])).standing).toEqual([
      '1 a y',
      '2 b x',
    ]);
  });

  it('answers a request once, though it comes again after a change', () => {
    const first = wish(['a'], ['x']);
    expect(after(first, first).standing).toEqual(['1 a x']);
  });

  it.each<[string, Apply[], string[]]>([
    ['takes a companion along later', [wish(['a'], ['x']), wish(['a', 'b'], ['x'])], ['1 a+b x']],
    ['lets the companion choose for both', [wish(['a', 'b'], ['x']), wish(['b', 'a'], ['y'])], ['1 a+b y']],
    ['goes on alone', [wish(['a', 'b'], ['x']), wish(['a'], ['x'])], ['1 a x']],
    ['takes another companion', [wish(['a', 'b'], ['x']), wish(['a', 'c'], ['x'])], ['1 a+c x']],
    ['lets the companion go alone', [wish(['a', 'b'], ['x']), wish(['b'], ['y'])], ['1 a x', '2 b y']],
    [
      'lets the companion go with another',
      [wish(['a', 'b'], ['x']), wish(['b', 'c'], ['y'])],
      ['1 a x', '2 b+c y'],
    ],
    [
      'who was left may apply',
      [wish(['a', 'b'], ['x']), wish(['a'], ['x']), wish(['b'], ['x'])],
      ['1 a x', '2 b x'],
    ],
  ])('%s', (_, wishes, standing) => {
    expect(after(...wishes).standing).toEqual(standing);
  });

  it.each<[string, Apply[]]>([
    ['one who applied alone', [wish(['b'], ['x']), wish(['a', 'b'], ['x'])]],
    ['one who is in another pair', [wish(['c', 'b'], ['x']), wish(['a', 'b'], ['x'])]],
    [
      'one who applied alone, where one applied oneself',
      [wish(['a'], ['x']), wish(['b'], ['x']), wish(['a', 'b'], ['x'])],
    ],
  ])('does not take along %s', (_, wishes) => {
    const { answers, standing } = after(...wishes);
    expect(answers.at(-1)).toBe('COMPANION_CANNOT');
    expect(standing).toHaveLength(wishes.length - 1);
  });

  it('tells everybody concerned, with what it means for them', () => {
    const { book } = after(wish(['a', 'b'], ['x']), wish(['b'], ['y']));
    expect(book.happened.map(({ what, memberId }) => `${memberId} ${what}`)).toEqual([
      'a applied',
      'b applied',
      'b out',
      'a parted',
      'b applied',
    ]);
  });
});

describe('the time', () => {
  it.each([
    ['before it opens', draw({ opensAt: hour(1), closesAt: hour(2) }), 'DRAW_NOT_OPEN'],
    ['after it closed', draw({ closesAt: at }), 'DRAW_CLOSED'],
    ['after it was drawn', draw({ drawnAt: at }), 'DRAW_CLOSED'],
  ])('refuses %s', (_, when, reason) => {
    const book = new ApplicationBook(when, []);
    expect(answered(book.decide(wish(['a'], ['x'])))).toBe(reason);
    expect(book.happened).toEqual([]);
  });

  it('answers a request that came in time, when it comes again after the end', () => {
    const request = wish(['a'], ['x']);
    const { book } = after(request);
    const later = new ApplicationBook(draw({ drawnAt: hour(2) }), book.changes().added);
    expect(answered(later.decide({ ...request, at: hour(2) }))).toBe('1 a x');
    expect(later.changes()).toEqual({ added: [], changed: [], removed: [] });
  });
});

describe('withdrawing', () => {
  const stood = () => after(wish(['a', 'b'], ['x'])).book;
  const applicationId = (book: ApplicationBook) => book.changes().added[0]?.id ?? '';

  it('takes the whole party out, and its number is not given again', () => {
    const book = stood();
    const later = new ApplicationBook(draw({ lastNumber: 1, tally: book.tally }), book.changes().added);
    const id = applicationId(book);
    later.decide({ kind: 'withdraw', applicationId: id, actor: self, self: null, at });
    later.decide(wish(['b'], ['x']));
    const { added, removed } = later.changes();
    expect([added.map(short), removed]).toEqual([['2 b x'], [id]]);
    expect(later.tally).toMatchObject({ applications: 1, people: 1 });
  });

  it('is refused after the end, and where there is nothing', () => {
    const book = stood();
    const later = new ApplicationBook(draw({ closesAt: at }), book.changes().added);
    const gone = (id: Id) =>
      answered(later.decide({ kind: 'withdraw', applicationId: id, actor: self, self: null, at }));
    expect([gone(applicationId(book)), gone('nothing')]).toEqual(['DRAW_CLOSED', 'NOT_FOUND']);
  });
});
