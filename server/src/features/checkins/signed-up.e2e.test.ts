import { nobody } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { makeSignedUp, makeStanding, type Standing, signUp, standbyKey } from '../../../test/make-standby.js';

describe('an activity for which one signs up', () => {
  let app: TestApp;
  let serial = 0;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Two seats: of 甲 and 乙; 丙 waits, 丁 of the same branch has not signed up. */
  const prepared = async () => {
    const made = await makeSignedUp(app, { capacity: 2 }, { title: `第${++serial}期书法` });
    const people = [];
    for (const name of ['甲', '乙', '丙', '丁'])
      people.push(await makeStanding(app, `${name}${serial}`, made.posterUrl));
    const [one, two, waiting, none] = people as [Standing, Standing, Standing, Standing];
    await signUp(app, made, [one.id, two.id], [waiting.id]);
    const params = { sessionId: made.sessions[0]?.id ?? '' };
    return { made, params, one, two, waiting, none };
  };
  const desk = () => app.as('desk').checkins;
  const checkIn = (memberId: string, params: { sessionId: string }, anyway?: true) =>
    desk().deskCheckIn({
      params,
      body: { subject: { by: 'name', memberId }, requestKey: standbyKey(), ...(anyway && { anyway }) },
    });

  it('lets in who has a seat, the companion too; at the desk others all the same', async () => {
    const { params, one, two, waiting, none } = await prepared();
    expect(await one.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
    expect(await two.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
    expect(await one.scan()).toMatchObject({ outcome: 'ALREADY_CHECKED_IN' });
    for (const person of [waiting, none])
      expect(await person.scan()).toMatchObject({ outcome: 'NOT_INVITED', standby: null });
    expect(await checkIn(none.id, params)).toMatchObject({
      outcome: 'NOT_INVITED',
      person: { invited: false },
    });
    expect(await checkIn(none.id, params, true)).toMatchObject({ outcome: 'CHECKED_IN', came: 3 });
    const { items } = await app.as('organizer').checkins.arrivals({ params, query: {} });
    expect(items.map(({ name, invited }) => [name, invited])).toEqual([
      [none.name, false],
      [two.name, true],
      [one.name, true],
    ]);
  });

  it('counts those with a seat: on the board, the big screen, and in the organizer’s lists', async () => {
    const { made, params, one } = await prepared();
    await one.scan();
    expect(await desk().board({ params })).toMatchObject({
      invited: 2,
      came: 1,
      walkIns: 0,
      notYet: 1,
      capacity: 2,
    });
    expect(await desk().rotating({ params })).toMatchObject({ invited: 2, came: 1 });
    const { items } = await app.as('organizer').activities.organizerList({ query: { when: 'coming' } });
    expect(items.find(({ id }) => id === made.id)).toMatchObject({ invited: 2, bySignup: true });
    expect(made).toMatchObject({ invitedCount: 0, bySignup: true, capacity: 2 });
  });

  it('misses those with a seat who have not come', async () => {
    const { params, one, two } = await prepared();
    await one.scan();
    const organizer = app.as('organizer').checkins;
    const { items } = await organizer.missing({ params, query: {} });
    expect(items.map(({ name }) => name)).toEqual([two.name]);
    const { content } = await organizer.export({ params });
    expect(content.byteLength).toBeGreaterThan(1000);
  });

  it('finds at the desk those with a seat first, then others who may have come for one', async () => {
    const { params, one, two, waiting, none } = await prepared();
    const found = async (name: string) =>
      (await desk().deskFind({ params, query: { name } })).items.map(person => [person.name, person.invited]);
    expect(await found(one.name)).toEqual([[one.name, true]]);
    expect(await found(two.name)).toEqual([[two.name, true]]);
    expect(await found(waiting.name)).toEqual([[waiting.name, false]]);
    expect(await found(none.name)).toEqual([[none.name, false]]);
  });

  it('stands in the list of those with a seat, and is open to whoever may sign up', async () => {
    const { made, one, two, waiting, none } = await prepared();
    const activityId = made.id;
    const listed = async ({ api }: Standing) =>
      (await api.activities.list()).items.some(({ id }) => id === activityId);
    expect(await Promise.all([one, two, waiting, none].map(listed))).toEqual([true, true, false, false]);
    const shown = ({ api }: Pick<Standing, 'api'>) => api.activities.show({ params: { activityId } });
    expect(await shown(one)).toMatchObject({ invited: true, bySignup: true });
    for (const person of [waiting, none])
      expect(await shown(person)).toMatchObject({ invited: false, bySignup: true });
    await expect(shown({ api: app.as('elsewhere') })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('as an audience: those with a seat, those who wait, those who did not come', async () => {
    const { made, params, one, two, waiting, none } = await prepared();
    await one.scan();
    await checkIn(none.id, params, true);
    const names = async (who: 'invited' | 'came' | 'missing' | 'waiting') => {
      const audience = { ...nobody(), activities: [{ activityId: made.id, who }] };
      const { items } = await app.as('organizer').announcements.dryRun({ body: { audience } });
      return items.map(({ name }) => name).sort();
    };
    expect(await names('invited')).toEqual([two.name, one.name].sort());
    expect(await names('waiting')).toEqual([waiting.name]);
    expect(await names('came')).toEqual([none.name, one.name].sort());
    expect(await names('missing')).toEqual([two.name]);
  });

  it('tells those with a seat of changes; of the end of it those who wait as well', async () => {
    const { made, one, waiting, none } = await prepared();
    const organizer = app.as('organizer').activities;
    const { sessions, version } = made;
    const [session] = sessions;
    await organizer.update({
      params: { activityId: made.id },
      body: {
        unitId: made.organizer.id,
        title: made.title,
        kind: made.kind,
        summary: made.summary,
        place: '三楼',
        coordinates: null,
        bring: '',
        contactName: made.contactName,
        contactPhone: made.contactPhone,
        sessions: [
          {
            id: session?.id,
            startsAt: session?.startsAt ?? '',
            endsAt: session?.endsAt ?? '',
            opensMinutesBefore: 60,
          },
        ],
        invitedUnitIds: [app.district.branchA.id],
        capacity: 99,
        walkInsWelcome: false,
        checkInBy: made.checkInBy,
        version,
      },
    });
    // The plan says how many seats there are.
    const shown = await organizer.organizerShow({ params: { activityId: made.id } });
    expect(shown.capacity).toBe(2);
    await organizer.cancel({ params: { activityId: made.id }, body: { reason: '停电' } });
    const kinds = async ({ api }: Standing) => {
      const sent = (await app.as('organizer').notices.sent({ query: { activityId: made.id } })).items;
      const ids = new Set(sent.map(({ id }) => id));
      const { items } = await api.notices.list();
      return items.flatMap(({ id, kind }) => (ids.has(id) && kind !== 'signup' ? [kind] : []));
    };
    expect(await kinds(one)).toContain('cancellation');
    expect(await kinds(waiting)).toEqual(['cancellation']);
    expect(await kinds(none)).toEqual([]);
  });

  it('is for its invited units again once nobody signs up any more', async () => {
    const made = await makeSignedUp(app, { capacity: 2 });
    const person = await makeStanding(app, '来的人', made.posterUrl);
    expect(await person.scan()).toMatchObject({ outcome: 'NOT_INVITED' });
    await app.as('organizer').signups.removePlan({ params: { activityId: made.id } });
    expect(await person.scan()).toMatchObject({ outcome: 'CHECKED_IN' });
  });

  it('keeps a card of nobody’s on record, and answers the same again', async () => {
    const { params } = await prepared();
    const body = {
      subject: { by: 'card' as const, scanned: 'zzzzzzzzzzzzzzzz' },
      requestKey: standbyKey(),
    };
    for (const _ of [1, 2])
      await expect(desk().deskCheckIn({ params, body })).rejects.toMatchObject({ code: 'CARD_UNKNOWN' });
    expect((await desk().board({ params })).refused).toEqual([{ outcome: 'CODE_UNKNOWN', count: 1 }]);
  });
});
