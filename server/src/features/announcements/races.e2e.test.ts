import type { AnnouncementView } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { announcementInput, sendNow } from '../../../test/make-announcement.js';
import { makeOrganizer } from '../../../test/make-organizer.js';
import { Transactions } from '../../db/transactions.js';
import { ViewerSource } from '../../http/viewer.guard.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { AuditService } from '../audit/audit.service.js';
import { AudienceService } from '../notices/audience.service.js';
import { Notices } from '../notices/notices.service.js';
import type { Announcement } from './announcement.entity.js';
import { AnnouncementsService } from './announcements.service.js';
import { Dispatch } from './dispatch.service.js';
import { Senders } from './senders.service.js';
import { Sending } from './sending.service.js';
import { Steps } from './steps.service.js';
import { TextChecks } from './text-checks.service.js';

const check = '/wxa/msg_sec_check';
const to = ({ id }: { id: string }) => ({ params: { announcementId: id } });
const codes = (ends: PromiseSettledResult<unknown>[]) =>
  ends.map(end => (end.status === 'fulfilled' ? 'done' : (end.reason as { code: string }).code)).sort();

/** The guard switched off: a step is taken whatever was read. */
class Unguarded extends Steps {
  protected override guard({ id }: Announcement) {
    return { id };
  }
}

describe('two at once', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  afterEach(() => app.simulator.faults.clear());

  const routes = (persona: 'organizer' | 'district' = 'organizer') => app.as(persona).announcements;
  const write = (body?: string) =>
    routes().create({ body: announcementInput(app.district, body ? { content: { body } } : {}) });
  const posted = async (title: string) =>
    (await app.as('organizer').notices.sent()).items.filter(notice => notice.title === title).length;
  const titled = async (title: string, body = '大家好') =>
    routes().create({ body: announcementInput(app.district, { content: { title, body } }) });

  /** Sends as the organizer, past HTTP, with the steps given. */
  async function sendingWith(steps: Steps) {
    const dispatch = new Dispatch(
      app.get(Clock),
      app.get(Jobs),
      app.get(Notices),
      app.get(AudienceService),
      app.get(Senders),
      steps,
    );
    const [clock, transactions] = [app.get(Clock), app.get(Transactions)];
    const announcements = app.get(AnnouncementsService);
    const [senders, checks] = [app.get(Senders), app.get(TextChecks)];
    const sending = new Sending(transactions, clock, announcements, senders, checks, dispatch, steps);
    const viewer = await app.get(ViewerSource).viewerOf(app.token('organizer'));
    if (!viewer) throw new Error('the organizer is signed in');
    return async (draft: AnnouncementView) => {
      const { recipients } = await routes().dryRun({ body: { audience: draft.audience } });
      return () => sending.send(viewer, draft.id, { version: draft.version, recipients, at: null });
    };
  }

  it('two taps and two organizers send one notice', async () => {
    const colleague = await makeOrganizer(app);
    for (let round = 0; round < 5; round++) {
      const draft = await titled(`只发一次${round}`);
      const { recipients } = await routes().dryRun({ body: { audience: draft.audience } });
      const send = (api = routes()) => api.send({ ...to(draft), body: { version: 1, recipients, at: null } });
      const ends = await Promise.allSettled([send(), send(), send(), send(colleague.api.announcements)]);
      expect(codes(ends)).toEqual([
        'ANNOUNCEMENT_NOT_DRAFT',
        'ANNOUNCEMENT_NOT_DRAFT',
        'ANNOUNCEMENT_NOT_DRAFT',
        'done',
      ]);
      expect(await posted(`只发一次${round}`)).toBe(1);
    }
  });

  it.each([
    ['with the guard', (): Steps => app.get(Steps), ['ANNOUNCEMENT_NOT_DRAFT', 'done'], 1],
    ['without it', (): Steps => new Unguarded(app.get(Clock), app.get(AuditService)), ['done', 'done'], 2],
  ])('both past the same look, %s', async (name, steps, ends, notices) => {
    const send = await (await sendingWith(steps()))(await titled(`同时发，${name}`));
    // Both have read the draft before WeChat answers either.
    app.simulator.faults.next(check, { kind: 'delay', ms: 150 }, 2);
    expect(codes(await Promise.allSettled([send(), send()]))).toEqual(ends);
    expect(await posted(`同时发，${name}`)).toBe(notices);
  });

  it('a save and a send: what is sent is what was seen', async () => {
    for (let round = 0; round < 5; round++) {
      const draft = await titled(`旧的${round}`);
      const body = { ...announcementInput(app.district, { content: { title: `新的${round}` } }), version: 1 };
      const ends = await Promise.allSettled([
        sendNow(app.as('organizer'), draft),
        routes('district').update({ ...to(draft), body }),
      ]);
      expect(codes(ends).filter(code => code === 'done')).toHaveLength(1);
      const { state, content } = await routes().show(to(draft));
      expect(await posted(`旧的${round}`)).toBe(state === 'sent' ? 1 : 0);
      expect(content.title).toBe(state === 'sent' ? `旧的${round}` : `新的${round}`);
    }
  });

  it('two reviews send one notice', async () => {
    const first = await makeOrganizer(app);
    const draft = await titled('两个人审', '测试复审');
    const waiting = await sendNow(first.api, draft);
    const body = { fine: true, note: '', version: waiting.version };
    const ends = await Promise.allSettled(
      // The author of the draft may not; the district and a colleague may.
      [app.as('district'), (await makeOrganizer(app)).api].map(api =>
        api.announcements.review({ ...to(waiting), body }),
      ),
    );
    expect(codes(ends).filter(code => code === 'done')).toHaveLength(1);
    expect(await posted('两个人审')).toBe(1);
  });

  it('its time comes while it is taken back: sent or a draft, never both', async () => {
    for (let round = 0; round < 8; round++) {
      const at = new Date(app.clock.now().getTime() + 60_000).toISOString();
      const scheduled = await sendNow(app.as('organizer'), await titled(`到点${round}`), at);
      app.clock.advance(60_000);
      const [, back] = await Promise.allSettled([app.work(), routes().unschedule(to(scheduled))]);
      await app.work();
      const { state } = await routes().show(to(scheduled));
      expect(state).toBe(back.status === 'fulfilled' ? 'draft' : 'sent');
      expect(await posted(`到点${round}`)).toBe(state === 'sent' ? 1 : 0);
    }
  });

  it('a draft is thrown away while it is sent: one of both', async () => {
    const draft = await write();
    const ends = await Promise.allSettled([
      sendNow(app.as('organizer'), draft),
      routes('district').remove(to(draft)),
    ]);
    expect(codes(ends).filter(code => code === 'done')).toHaveLength(1);
  });
});
