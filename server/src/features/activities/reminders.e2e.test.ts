import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ActivityInput } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { onMysql } from '../../../test/database.js';
import { activityInput, makeActivity } from '../../../test/make-activity.js';
import { createApp } from '../../app.js';
import { Config } from '../../config.js';
import { Ticker } from '../../jobs/ticker.js';
import { Worker } from '../../jobs/worker.js';

/** Shanghai wall clock of November 2026. */
const at = (text: string) => new Date(`2026-11-${text.replace(' ', 'T')}:00+08:00`).toISOString();
const session = (day: string, from: string, to: string) => ({
  startsAt: at(`${day} ${from}`),
  endsAt: at(`${day} ${to}`),
  opensMinutesBefore: 120,
});

describe('reminders', () => {
  let app: TestApp;
  let second: NestFastifyApplication;
  beforeEach(async () => {
    app = await startApp();
    second = await createApp(app.get(Config), app.clock);
  });
  afterEach(async () => {
    await second.close();
    await app.stop();
  });

  const publish = (sessions: ActivityInput['sessions'], overrides: Partial<ActivityInput> = {}) =>
    makeActivity(app.as('organizer'), app.district, { title: '主题党日', sessions, ...overrides });
  const reminders = async () =>
    (await app.as('organizer').notices.sent()).items.filter(({ kind }) => kind === 'reminder').reverse();

  /** Lets time pass to that moment, in steps of half an hour, with two instances at work on one database. */
  async function until(moment: string, step = 30): Promise<string[]> {
    const before = (await reminders()).length;
    const end = Date.parse(at(moment));
    const instances = [app.app, second];
    const work = async (instance: NestFastifyApplication) => {
      await instance.get(Ticker).run();
      await instance.get(Worker).drain();
    };
    while (app.clock.now().getTime() < end) {
      app.clock.advance(Math.min(step * 60_000, end - app.clock.now().getTime()));
      // Two connections to an SQLite file would wait for each other in one thread.
      if (onMysql) await Promise.all(instances.map(work));
      else for (const instance of instances) await work(instance);
    }
    return (await reminders()).slice(before).map(({ title }) => title);
  }

  it('go out the day before and two hours before, each once, the later in the earlier’s place', async () => {
    await publish([session('24', '14:00', '15:30')], { bring: '党徽' });
    expect(await until('23 17:59')).toEqual([]);
    expect(await until('23 18:00')).toEqual(['明天下午2点：主题党日']);
    const inbox = async () => (await app.as('member').notices.list()).items.map(({ title }) => title);
    expect(await inbox()).toEqual(['明天下午2点：主题党日']);
    expect(await until('24 11:59')).toEqual([]);
    expect(await until('24 12:00')).toEqual(['今天下午2点：主题党日']);
    expect(await inbox()).toEqual(['今天下午2点：主题党日']);
    expect(await until('25 12:00')).toEqual([]);

    const [first] = await reminders();
    const shown = await app.as('member').notices.show({ params: { noticeId: first?.id ?? '' } });
    expect(shown).toMatchObject({
      when: '11月24日 星期二 下午2点到3点30分',
      place: '天平街道文化中心二楼',
      bring: '党徽',
      contactPhone: '021-64370000',
      question: 'none',
    });
    expect(first?.counts.recipients).toBe(2);
  });

  it('never go out between eight in the evening and eight in the morning', async () => {
    await publish([session('24', '08:30', '09:30')], { title: '太早' });
    await publish([session('24', '09:30', '10:30')], { title: '早场' });
    await publish([session('24', '22:10', '23:00')], { title: '夜场' });
    expect(await until('23 18:00')).toHaveLength(3);
    expect(await until('24 07:59', 30)).toEqual([]);
    expect(await until('24 08:00')).toEqual(['今天上午9点30分：早场']);
    expect(await until('24 23:00', 30)).toEqual([]);
  });

  it('go out at once for what was published late, as long as three hours are left', async () => {
    await until('24 10:00', 600);
    await publish([session('24', '13:30', '15:00')], { title: '还来得及' });
    await publish([session('24', '12:30', '15:00')], { title: '太晚' });
    expect(await until('24 10:01', 1)).toEqual(['今天下午1点30分：还来得及']);
    // Two hours before they are reminded alike.
    expect(await until('24 12:00')).toEqual(['今天中午12点30分：太晚', '今天下午1点30分：还来得及']);
  });

  it('do not go to who is in already, nor for what is cancelled or a draft', async () => {
    const activity = await publish([session('24', '14:00', '15:30')]);
    const cancelled = await publish([session('24', '14:00', '15:30')], { title: '不办了' });
    await app
      .as('organizer')
      .activities.cancel({ params: { activityId: cancelled.id }, body: { reason: '停电' } });
    await app.as('organizer').activities.create({
      body: activityInput(app.district, { title: '草稿', sessions: [session('24', '14:00', '15:30')] }),
    });
    expect(await until('23 18:00', 30)).toEqual(['明天下午2点：主题党日']);
    await until('24 11:59', 60);
    app.clock.set(at('24 12:00'));
    const params = { sessionId: activity.sessions[0]?.id ?? '' };
    const subject = { by: 'name' as const, memberId: app.district.people.member.id };
    const body = { subject, requestKey: 'early-bird-1' };
    expect((await app.as('desk').checkins.deskCheckIn({ params, body })).outcome).toBe('CHECKED_IN');
    expect(await until('24 12:01', 1)).toEqual(['今天下午2点：主题党日']);
    expect((await reminders()).map(({ counts }) => counts.recipients)).toEqual([2, 1]);
  });

  it('of a course go to all of its list each time, whoever came before', async () => {
    const course = await publish([session('22', '09:30', '10:30'), session('24', '14:00', '15:30')]);
    const params = { sessionId: course.sessions[0]?.id ?? '' };
    const subject = { by: 'name' as const, memberId: app.district.people.member.id };
    await app.as('desk').checkins.deskCheckIn({ params, body: { subject, requestKey: 'course-one-1' } });
    expect(await until('23 18:00', 60)).toEqual(['明天下午2点：主题党日']);
    expect((await reminders()).at(-1)?.counts.recipients).toBe(2);
  });

  it('follow a start that is moved, and do not repeat what the change has just told', async () => {
    const activity = await publish([session('24', '14:00', '15:30')]);
    expect(await until('23 18:00', 60)).toHaveLength(1);
    await until('23 18:30');
    const edit = async (from: string, to: string, version: number) =>
      app.as('organizer').activities.update({
        params: { activityId: activity.id },
        body: {
          ...activityInput(app.district, {
            title: '主题党日',
            sessions: [{ ...session('24', from, to), id: activity.sessions[0]?.id }],
          }),
          version,
        },
      });
    const { version } = await edit('16:00', '17:30', activity.version);
    expect(await until('24 12:00', 60)).toEqual([]);
    expect(await until('24 14:00')).toEqual(['今天下午4点：主题党日']);
    const rows = (await app.as('member').notices.list()).items.map(({ title }) => title);
    expect(rows).toEqual(['今天下午4点：主题党日']);
    await edit('15:50', '17:30', version);
    expect(await until('24 16:00')).toEqual([]);
  });

  it('that were held up by a night of rest go out in the morning, one of both', async () => {
    await publish([session('24', '14:00', '15:30')]);
    app.clock.set(at('23 20:30'));
    expect(await until('24 07:59', 60)).toEqual([]);
    expect(await until('24 08:00')).toEqual(['今天下午2点：主题党日']);
    expect(await until('24 12:00')).toEqual(['今天下午2点：主题党日']);
  });
});
