import { startApp, type TestApp } from '../../../test/app.js';
import { makeCourse } from '../../../test/make-course.js';
import { planInput } from '../../../test/make-signup.js';
import { SignupPlan } from '../signups/plans/signup-plan.entity.js';

describe('the sign-up of a course that is written apart from it', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('belongs to the term and the series of the course all the same', async () => {
    const { activity, details } = await makeCourse(app, { plan: null, details: { missedMost: 3 } });
    const params = { activityId: activity.id };
    await app.as('organizer').signups.setPlan({ params, body: { ...planInput(), version: 0 } });
    expect(await app.db.manager.findOneByOrFail(SignupPlan, params)).toMatchObject({
      ...{ termId: details.termId, seriesId: activity.id, missedMost: 3 },
    });
  });
});
