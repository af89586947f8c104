import { contract, type Route } from '@wanqing/shared';
import { defaultTemplates } from '../src/wechat/templates.js';
import type { TestApp } from './app.js';
import { activityInput, makeActivity } from './make-activity.js';
import { announcementInput, noticeContent, sendAnnouncement } from './make-announcement.js';
import { introduction, makeFamily, makeInvite } from './make-family.js';
import { pdf } from './make-files.js';
import { makeFailedJob } from './make-job.js';
import { makeNotice, to } from './make-posted.js';
import { type MakeSample, nextSerial, type RouteName, requestKey, type Sample } from './sample.js';
import { coursesSamples } from './samples/courses.js';
import { lotterySamples } from './samples/lottery.js';
import { signupsSamples } from './samples/signups.js';

const newMember = async (app: TestApp) => (await app.district.addMember()).id;
const ofMember: MakeSample = async app => ({ params: { memberId: await newMember(app) } });

const draft = (app: TestApp) =>
  app.as('organizer').activities.create({ body: activityInput(app.district, { walkInsWelcome: true }) });
const published = (app: TestApp) => makeActivity(app.as('organizer'), app.district, { walkInsWelcome: true });
const ofDraft: MakeSample = async app => ({ params: { activityId: (await draft(app)).id } });
const ofActivity: MakeSample = async app => ({ params: { activityId: (await published(app)).id } });
const sessionOf = async (app: TestApp) => ({ sessionId: (await published(app)).sessions[0]?.id });
const ofSession: MakeSample = async app => ({ params: await sessionOf(app) });

async function calledOffSession(app: TestApp) {
  const { sessionId = '' } = await sessionOf(app);
  const body = { reason: '老师生病' };
  await app.as('organizer').activities.cancelSession({ params: { sessionId }, body });
  return { sessionId };
}

const ofFailedJob: MakeSample = async app => ({ params: { jobId: (await makeFailedJob(app)).id } });

async function checkIn(app: TestApp) {
  const { sessionId } = await sessionOf(app);
  const { checkIn } = await app.as('desk').checkins.deskCheckIn({
    params: { sessionId: sessionId as string },
    body: { subject: { by: 'name', memberId: await newMember(app) }, requestKey: requestKey() },
  });
  return checkIn?.id;
}

const csv = () =>
  new TextEncoder().encode(
    `姓名,党支部,手机\n测试${nextSerial()},第一支部,1370000${String(nextSerial()).padStart(4, '0')}\n`,
  );

/** An import that has been read. */
async function readImport(app: TestApp) {
  // A session of its own: uploads are counted by session.
  const { roster } = (await app.newPhone(app.district.people.organizer.id)).api;
  const { id: importId } = await roster.upload({ query: { fileName: '名册.csv' }, body: csv() });
  for (let tries = 0; tries < 200; tries++) {
    if ((await roster.show({ params: { importId } })).state !== 'reading') return { importId };
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('the import was never read');
}
const ofImport: MakeSample = async app => ({ params: await readImport(app) });
async function confirmedImport(app: TestApp): Promise<Sample> {
  const params = await readImport(app);
  await app.as('organizer').roster.confirm({ params });
  return { params };
}

const person = (app: TestApp) => ({
  name: '何秀珍',
  kind: 'member',
  branchId: app.district.branchA.id,
  gender: null,
  birth: '1947-03',
  phone: null,
  phoneNote: '',
  landline: null,
  note: '',
});

/** A link to a file: of a session of its own, since uploads are counted by session. */
async function fileLink(app: TestApp): Promise<Sample> {
  const { files } = (await app.newPhone(app.district.people.organizer.id)).api;
  const { id: fileId, url } = await files.upload({ query: { fileName: '通知.pdf' }, body: pdf() });
  const { searchParams } = new URL(url, app.baseUrl);
  return { params: { fileId, variant: 'original' }, query: Object.fromEntries(searchParams) };
}

const ofInvite: MakeSample = async app => ({ params: { code: (await makeInvite(app)).code } });
/** A link of the member persona, who has room for it. */
async function memberLink(app: TestApp): Promise<Sample> {
  const { id } = app.district.people.member;
  const { family } = (await app.newPhone(id)).api;
  for (const link of (await family.mine()).items) await family.end({ params: { linkId: link.id } });
  return { params: { linkId: (await makeFamily(app, id)).link.id } };
}

const announced = (app: TestApp) =>
  app.as('organizer').announcements.create({ body: announcementInput(app.district) });
const ofAnnouncement: MakeSample = async app => ({ params: { announcementId: (await announced(app)).id } });
const toSend = async (app: TestApp) => {
  const { id, version, audience } = await announced(app);
  const { recipients } = await app.as('organizer').announcements.dryRun({ body: { audience } });
  return { params: { announcementId: id }, body: { version, recipients, at: null } };
};
/** Waits for somebody to look at it, who is neither of the organizers that call. */
async function inReview(app: TestApp) {
  const author = await app.district.addMember({ kind: 'staff' });
  const role = { role: 'organizer' as const, unitId: app.district.branchA.id, endsOn: '2027-01-01' };
  await app.as('district').accounts.grant({ params: { memberId: author.id }, body: role });
  const { api } = await app.newPhone(author.id);
  return sendAnnouncement(api, app.district, { content: { body: '测试复审' } });
}

/** A notice of branch A to its member and its attendant. */
const notice = (app: TestApp) => makeNotice(app, to(app.district.people.member, app.district.people.desk));
const ofNotice: MakeSample = async app => ({ params: { noticeId: await notice(app) } });
/** Somebody new whom a notice did not reach. */
async function toRing(app: TestApp) {
  const person = await app.district.addMember();
  return { noticeId: await makeNotice(app, to(person)), memberId: person.id };
}
const call = () => ({ outcome: 'reached' as const, answer: null, note: '', requestKey: requestKey() });

const visitorsClaim = (app: TestApp) => app.as('visitor').accounts.openClaim();
const newComputer = async (app: TestApp) => {
  const { token } = await app.client().accounts.signInBrowser({ body: {} });
  return app.client(token).accounts.openClaim();
};
const newClaim = async (app: TestApp) => (await app.newPhone()).api.accounts.openClaim();

export const samples: Record<RouteName, MakeSample> = {
  'org.tree': () => ({}),
  'org.create': app => ({
    body: { parentId: app.district.committee.id, kind: 'branch', name: `新支部${nextSerial()}` },
  }),
  'org.rename': app => ({ params: { unitId: app.district.branchA.id }, body: { name: '第一支部' } }),

  'members.list': () => ({ query: { search: '王' } }),
  'members.counts': () => ({}),
  'members.show': ofMember,
  'members.create': app => ({ body: person(app) }),
  'members.update': async app => ({
    params: { memberId: await newMember(app) },
    body: { ...person(app), version: 1 },
  }),
  'members.archive': ofMember,
  'members.restore': ofMember,
  'members.tags': () => ({}),
  'members.setTags': async app => ({ ...(await ofMember(app)), body: { tags: ['合唱队', '独居'] } }),
  'members.renewCard': ofMember,
  'members.cards': () => ({}),
  'members.myCard': () => ({}),

  'accounts.signInWechat': app => ({ body: { code: app.simulator.issueLoginCode() } }),
  'accounts.signInBrowser': () => ({ body: {} }),
  'accounts.signOut': () => ({}),
  'accounts.me': () => ({}),
  'accounts.savePreferences': () => ({ body: { mode: 'elder', step: 1 } }),
  'accounts.openClaim': () => ({}),
  'accounts.myClaim': async app => ({ params: { claimId: (await visitorsClaim(app)).id } }),
  'accounts.findClaim': async app => ({ query: { code: (await newClaim(app)).digits } }),
  'accounts.resolveClaim': async app => ({
    params: { claimId: (await newClaim(app)).id },
    body: { memberId: await newMember(app) },
  }),
  'accounts.joinComputer': async app => ({ body: { code: (await newComputer(app)).computerCode } }),
  'accounts.recogniseByPhone': async app => {
    const phone = `1366${String(nextSerial()).padStart(7, '0')}`;
    await app.district.addMember({ phone });
    return { body: { code: app.simulator.issuePhoneCode(phone) } };
  },
  'accounts.lookAtCard': app => ({ params: { cardCode: app.district.people.member.cardCode } }),
  'accounts.recogniseByCard': async app => ({
    body: { cardCode: (await app.district.addMember()).cardCode },
  }),
  'accounts.devices': ofMember,
  'accounts.release': ofMember,
  'accounts.grants': () => ({}),
  'accounts.grant': async app => ({
    params: { memberId: await newMember(app) },
    body: { role: 'desk', unitId: app.district.branchA.id, endsOn: '2027-01-01' },
  }),
  'accounts.revoke': async app => {
    const params = { memberId: await newMember(app) };
    const body = { role: 'desk' as const, unitId: app.district.branchA.id, endsOn: '2027-01-01' };
    return { params: { grantId: (await app.as('organizer').accounts.grant({ params, body })).id } };
  },

  'family.mine': () => ({}),
  'family.invite': () => ({}),
  'family.inviteFor': ofMember,
  'family.ofMember': ofMember,
  'family.look': ofInvite,
  'family.accept': async app => ({ ...(await ofInvite(app)), body: introduction() }),
  'family.end': memberLink,
  'family.letSignUp': async app => ({ ...(await memberLink(app)), body: { may: false } }),

  'demo.personas': () => ({}),
  'demo.enter': () => ({ params: { key: 'member' } }),

  'files.upload': () => ({ query: { fileName: '通知.pdf' }, body: pdf() }),
  'files.content': fileLink,

  'roster.upload': () => ({ query: { fileName: '名册.csv' }, body: csv() }),
  'roster.list': () => ({}),
  'roster.show': ofImport,
  'roster.rows': ofImport,
  'roster.map': async app => ({
    params: await readImport(app),
    body: {
      headerRow: 1,
      columns: [
        { index: 0, field: 'name' },
        { index: 1, field: 'branch' },
        { index: 2, field: 'phone' },
      ],
    },
  }),
  'roster.decide': async app => ({
    params: { ...(await readImport(app)), row: 2 },
    body: { decision: 'skip' },
  }),
  'roster.confirm': ofImport,
  'roster.undo': confirmedImport,
  'roster.discard': ofImport,

  'activities.list': () => ({}),
  'activities.show': ofActivity,
  'activities.organizerList': () => ({ query: { when: 'coming' } }),
  'activities.organizerShow': ofDraft,
  'activities.create': app => ({ body: activityInput(app.district, { walkInsWelcome: true }) }),
  'activities.update': async app => {
    const { id, version } = await draft(app);
    return {
      params: { activityId: id },
      body: { ...activityInput(app.district, { walkInsWelcome: true }), title: '新的题目', version },
    };
  },
  'activities.publish': ofDraft,
  'activities.cancel': async app => ({
    params: { activityId: (await published(app)).id },
    body: { reason: '台风' },
  }),
  'activities.copy': ofActivity,
  'activities.remove': ofDraft,
  'activities.deskSessions': () => ({}),
  'activities.cancelSession': async app => ({ params: await sessionOf(app), body: { reason: '老师生病' } }),
  'activities.restoreSession': async app => ({ params: await calledOffSession(app) }),

  'checkins.scan': async app => ({
    body: { code: (await published(app)).posterUrl, requestKey: requestKey() },
  }),
  'checkins.rotating': ofSession,
  'checkins.deskFind': async app => ({ params: await sessionOf(app), query: { digits: '0001' } }),
  'checkins.deskCheckIn': async app => ({
    params: await sessionOf(app),
    body: { subject: { by: 'name', memberId: await newMember(app) }, requestKey: requestKey() },
  }),
  'checkins.undo': async app => ({ params: { checkInId: await checkIn(app) }, body: { reason: '点错了' } }),
  'checkins.board': ofSession,
  'checkins.arrivals': ofSession,
  'checkins.missing': ofSession,
  'checkins.standby': ofSession,
  'checkins.export': ofSession,

  'jobs.failed': () => ({}),
  'jobs.retry': ofFailedJob,
  'jobs.discard': ofFailedJob,

  'notices.list': () => ({}),
  'notices.unread': () => ({}),
  'notices.show': ofNotice,
  'notices.read': async app => ({ params: { noticeId: await notice(app) }, body: {} }),
  'notices.answer': async app => ({ params: { noticeId: await notice(app) }, body: { answer: 'go' } }),
  'notices.speech': async app => ({
    params: { noticeId: await notice(app), key: 'A'.repeat(43) },
    query: { until: 1e10 },
  }),
  'notices.sent': () => ({}),
  'notices.board': ofNotice,
  'notices.recipients': ofNotice,
  'notices.remind': ofNotice,
  'notices.recall': async app => ({
    params: { noticeId: await notice(app) },
    body: { reason: '日子写错了' },
  }),
  'notices.correct': async app => ({
    params: { noticeId: await notice(app) },
    body: { content: noticeContent({ when: '11月28日 星期六 上午9点' }), version: 1 },
  }),
  'notices.calls': ofNotice,
  'notices.shareCalls': async app => ({
    params: { noticeId: await notice(app) },
    body: { callerIds: [app.district.people.desk.id] },
  }),
  'notices.myCalls': () => ({}),
  'notices.recordCall': async app => ({ params: await toRing(app), body: call() }),
  'notices.undoCall': async app => {
    const params = await toRing(app);
    await app.as('organizer').notices.recordCall({ params, body: call() });
    return { params };
  },
  'notices.push': () => ({}),
  'notices.reportPush': () => ({
    body: {
      answers: [{ templateId: defaultTemplates[0]?.id, answer: 'accept' }],
      requestKey: requestKey(),
    },
  }),

  'announcements.list': () => ({}),
  'announcements.templates': () => ({}),
  'announcements.show': ofAnnouncement,
  'announcements.create': app => ({ body: announcementInput(app.district) }),
  'announcements.update': async app => {
    const { id, version } = await announced(app);
    return { params: { announcementId: id }, body: { ...announcementInput(app.district), version } };
  },
  'announcements.remove': ofAnnouncement,
  'announcements.copy': async app => ({
    params: { noticeId: (await sendAnnouncement(app.as('organizer'), app.district)).noticeId },
  }),
  'announcements.dryRun': app => ({ body: { audience: announcementInput(app.district).audience } }),
  'announcements.send': toSend,
  'announcements.unschedule': ofAnnouncement,
  'announcements.review': async app => {
    const { id, version } = await inReview(app);
    return { params: { announcementId: id }, body: { fine: true, note: '', version } };
  },
  ...signupsSamples,
  ...lotterySamples,
  ...coursesSamples,
};

/** Every route of the contract with its name; the demo entrance, which is not always there, has a test of its own. */
export const routes = Object.entries(contract)
  .filter(([feature]) => feature !== 'demo')
  .flatMap(([feature, group]) =>
    Object.entries(group as Record<string, Route>).map(
      ([name, route]) => [`${feature}.${name}` as RouteName, route] as const,
    ),
  );
