import { startApp, type TestApp } from '../../../../test/app.js';
import { onMysql } from '../../../../test/database.js';
import { joinOf, makePlanned, peopleOf } from '../../../../test/make-signup.js';
import { MemberLookup } from '../../members/member-lookup.service.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import { Seats } from '../seats/seats.service.js';
import { GateFacts } from './gate-facts.service.js';

// SQLite takes one transaction after the other: what is not guarded goes well there by itself.
const onServer = onMysql ? it : it.skip;

describe('one course a term', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Thirty people ask for two courses of one term at the same moment; how many are in both. */
  async function inBoth(termId: string): Promise<number> {
    const gates = { ageFrom: null, ageTo: null, after: [], perTerm: 1, health: '' };
    const courses = [
      await makePlanned(app, { capacity: 100, gates }),
      await makePlanned(app, { capacity: 100, gates }),
    ];
    for (const { id } of courses) await app.db.manager.update(SignupPlan, { activityId: id }, { termId });
    const people = await peopleOf(app, 30);
    const moves = people.flatMap(person =>
      courses.map(({ id }) => app.get(Seats).move(id, joinOf([person]))),
    );
    const moved = await Promise.all(moves);
    expect(moved.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(30);
    return moved.filter(({ ok }) => ok).length - 30;
  }

  it('holds for people who ask for two at once', async () => {
    expect(await inBoth('01K00000000000000000000011')).toBe(0);
  });

  onServer('would not without holding the people: the test above sees it', async () => {
    const lookup = app.get(MemberLookup);
    const facts = app.get(GateFacts);
    const [hold, read] = [lookup.hold, facts.of.bind(facts)];
    const bothHaveRead = meeting(2);
    lookup.hold = async () => undefined;
    facts.of = async (...asked) => {
      const known = await read(...asked);
      await bothHaveRead();
      return known;
    };
    try {
      expect(await inBoth('01K00000000000000000000012')).toBe(30);
    } finally {
      Object.assign(lookup, { hold });
      Object.assign(facts, { of: read });
    }
  });
});

/** Whoever comes waits until so many are there. */
function meeting(count: number): () => Promise<void> {
  let there = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>(resolve => {
    open = resolve;
  });
  return () => {
    there += 1;
    if (there === count) open();
    return all;
  };
}
