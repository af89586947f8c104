import type { TestApp } from '../app.js';
import { afterClosing, applyAs, drawInput, makeDraw, wish } from '../make-draw.js';
import { type MakeSample, type NamesOf, requestKey } from '../sample.js';

const startsAt = '2026-11-22T01:00:00.000Z';

const made = (app: TestApp) => app.as('organizer').lottery.create({ body: drawInput(app.district) });
const ofDraw: MakeSample = async app => ({ params: { drawId: (await made(app)).id } });
const withCourse: MakeSample = async app => ({ params: { drawId: (await makeDraw(app)).drawId } });

/** Nobody applied in it; the clock goes back for the others. */
async function published(app: TestApp) {
  const { drawId } = await makeDraw(app);
  const { lottery } = app.as('organizer');
  app.clock.set(afterClosing);
  await lottery.draw({ params: { drawId } });
  await lottery.publish({ params: { drawId } });
  app.clock.set(startsAt);
  return { drawId };
}
const ofPublished: MakeSample = async app => ({ params: await published(app) });

const choice = async (app: TestApp) => {
  const { drawId, courses } = await makeDraw(app);
  return { params: { drawId }, ...wish(courses) };
};

/** Samples of the routes of lottery. */
export const lotterySamples: Record<NamesOf<'lottery'>, MakeSample> = {
  'lottery.list': () => ({}),
  'lottery.organizerShow': withCourse,
  'lottery.create': app => ({ body: drawInput(app.district) }),
  'lottery.update': async app => ({
    ...(await ofDraw(app)),
    body: { ...drawInput(app.district, { name: '改过名字' }), version: 1 },
  }),
  'lottery.remove': ofDraw,
  'lottery.trial': withCourse,
  'lottery.draw': withCourse,
  'lottery.figures': ofPublished,
  'lottery.publish': ofPublished,
  'lottery.export': ofPublished,
  'lottery.show': withCourse,
  'lottery.apply': async app => {
    const { params, ...body } = await choice(app);
    return { params, body };
  },
  'lottery.withdraw': async app => {
    const { drawId, courses } = await makeDraw(app);
    const { id } = await applyAs(app.as('member'), drawId, ...courses);
    return { params: { applicationId: id } };
  },
  'lottery.deskApply': async app => {
    const { params, choices } = await choice(app);
    const { id: memberId } = await app.district.addMember();
    const body = { memberId, companionId: null, choices, healthConfirmed: false, requestKey: requestKey() };
    return { params, body };
  },
  'lottery.lines': ofPublished,
  'lottery.applications': withCourse,
};
