import type { ScanResult } from '@wanqing/shared';
import { IsNull, Not } from 'typeorm';
import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeActivity } from '../../../test/make-activity.js';
import { Transactions } from '../../db/transactions.js';
import { newId } from '../../kernel/ids.js';
import { SessionsService } from '../activities/sessions.service.js';
import { CheckIn } from './check-in.entity.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { newAttempt, newCheckIn } from './new-rows.js';

let keys = 0;
const requestKey = () => `race-request-${++keys}`;
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const tally = (answers: readonly { outcome: string }[]) =>
  Object.fromEntries(
    [...new Set(answers.map(({ outcome }) => outcome))].map(outcome => [
      outcome,
      answers.filter(answer => answer.outcome === outcome).length,
    ]),
  );

describe('check-ins at the same moment', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const activity = () => makeActivity(app.as('organizer'), app.district);
  const scan = (api: TestApi, code: string, key = requestKey()) =>
    api.checkins.scan({ body: { code, requestKey: key } });
  const standing = (memberId: string, sessionId: string) =>
    app.db.manager.countBy(CheckIn, { sessionId, memberId, activeMemberId: Not(IsNull()) });
  const prepared = async (phones = 1) => {
    const made = await activity();
    const person = await app.district.addMember();
    const signedIn = await Promise.all(times(phones, () => app.newPhone(person.id)));
    const sessionId = made.sessions[0]?.id ?? '';
    return { made, person, sessionId, apis: signedIn.map(({ api }) => api) };
  };

  it('fifty of one person, from five devices, are one', async () => {
    const { made, person, sessionId, apis } = await prepared(5);
    const answers = await Promise.all(times(50, index => scan(apis[index % 5] as TestApi, made.posterUrl)));
    expect(tally(answers)).toEqual({ CHECKED_IN: 1, ALREADY_CHECKED_IN: 49 });
    expect(new Set(answers.map(({ checkIn }) => checkIn?.id)).size).toBe(1);
    expect(await standing(person.id, sessionId)).toBe(1);
    expect(await app.db.manager.countBy(CheckIn, { sessionId })).toBe(1);
  });

  it('one request sent twenty-five times at once has one answer', async () => {
    const { made, sessionId, apis } = await prepared();
    const key = requestKey();
    const answers = await Promise.all(times(25, () => scan(apis[0] as TestApi, made.posterUrl, key)));
    expect(tally(answers)).toEqual({ CHECKED_IN: 25 });
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
    expect(await app.db.manager.countBy(CheckInAttempt, { sessionId })).toBe(1);
  });

  it('a phone and the desk agree on one', async () => {
    for (let round = 0; round < 5; round++) {
      const { made, person, sessionId, apis } = await prepared();
      const answers = await Promise.all([
        scan(apis[0] as TestApi, made.posterUrl),
        app.as('desk').checkins.deskCheckIn({
          params: { sessionId },
          body: { subject: { by: 'last4', memberId: person.id }, requestKey: requestKey() },
        }),
      ]);
      expect(tally(answers)).toEqual({ CHECKED_IN: 1, ALREADY_CHECKED_IN: 1 });
      expect(await standing(person.id, sessionId)).toBe(1);
    }
  });

  it('many people at once are each in once, and nobody is answered before it is written', async () => {
    const made = await activity();
    const sessionId = made.sessions[0]?.id ?? '';
    const people = await Promise.all(times(40, () => app.district.addMember()));
    const phones = await Promise.all(people.map(({ id }) => app.newPhone(id)));
    const answers = await Promise.all(
      phones.map(async ({ api }) => {
        const answer = await scan(api, made.posterUrl);
        const written = await app.db.manager.existsBy(CheckIn, { id: answer.checkIn?.id });
        return { ...answer, written };
      }),
    );
    expect(tally(answers)).toEqual({ CHECKED_IN: 40 });
    expect(answers.every(({ written }) => written)).toBe(true);
    expect(await app.db.manager.countBy(CheckIn, { sessionId })).toBe(40);
  });

  it('several instances writing at once, with one key taken by another, still agree', async () => {
    const made = await activity();
    const sessionId = made.sessions[0]?.id ?? '';
    const people = await Promise.all(times(12, () => app.district.addMember()));
    const instances = times(
      4,
      () => new CheckInWriter(app.db, app.get(Transactions), app.get(SessionsService)),
    );
    const at = app.clock.now();
    const decided = (memberId: string, accountId: string, key: string) => {
      const both = { sessionId, memberId, accountId, method: 'poster' as const, at, createdAt: at };
      return {
        attempt: newAttempt({ ...both, requestKey: key, outcome: 'CHECKED_IN' }),
        checkIn: newCheckIn({ ...both, invited: true }),
      };
    };
    const accounts = people.map(() => newId());
    const settled = await Promise.all(
      instances.flatMap(writer =>
        people.flatMap(({ id }, index) => [
          writer.write(decided(id, newId(), requestKey())),
          writer.write(decided(id, accounts[index] ?? '', `shared-${index}`)),
        ]),
      ),
    );
    for (const { id } of people) {
      const own = settled.filter(({ attempt }) => attempt.memberId === id);
      expect(new Set(own.map(({ checkIn }) => checkIn?.id)).size).toBe(1);
      expect(
        own.filter(
          ({ attempt }) => attempt.outcome === 'CHECKED_IN' && !attempt.requestKey.startsWith('shared'),
        ).length,
      ).toBeLessThanOrEqual(1);
    }
    expect(await app.db.manager.countBy(CheckIn, { sessionId })).toBe(12);
    expect(await app.db.manager.countBy(CheckInAttempt, { sessionId })).toBe(4 * 12 + 12);
  });

  it('against an undo: whoever is told that they are in, is in', async () => {
    for (let round = 0; round < 8; round++) {
      const { made, person, sessionId, apis } = await prepared();
      const first = await scan(apis[0] as TestApi, made.posterUrl);
      const undo = () =>
        app
          .as('organizer')
          .checkins.undo({ params: { checkInId: first.checkIn?.id ?? '' }, body: { reason: '' } });
      const [undone, again] = await Promise.all([undo(), scan(apis[0] as TestApi, made.posterUrl)]);
      // Where the scan came first it was answered with the check-in that was undone afterwards.
      const expected = again.outcome === 'CHECKED_IN' ? 1 : 0;
      expect(await standing(person.id, sessionId)).toBe(expected);
      expect(again.checkIn?.id === first.checkIn?.id).toBe(expected === 0);
      expect(undone.came).toBeLessThanOrEqual(1);
    }
  });

  it('two undos of one check-in: one succeeds', async () => {
    const { made, apis } = await prepared();
    const { checkIn } = await scan(apis[0] as TestApi, made.posterUrl);
    const undos = await Promise.allSettled(
      times(10, () =>
        app.as('organizer').checkins.undo({ params: { checkInId: checkIn?.id ?? '' }, body: { reason: '' } }),
      ),
    );
    expect(undos.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const again: ScanResult = await scan(apis[0] as TestApi, made.posterUrl);
    expect(again.outcome).toBe('CHECKED_IN');
  });
});
