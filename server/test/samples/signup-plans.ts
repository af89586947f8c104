import { makeActivity } from '../make-activity.js';
import { courseSessions, makePlanned, planInput } from '../make-signup.js';
import type { MakeSample } from '../sample.js';

/** Samples of the routes of plans. */
export const signupPlansSamples = {
  'signups.plan': async app => ({ params: { activityId: (await makePlanned(app)).id } }),
  'signups.setPlan': async app => {
    const wanted = { kind: 'course', sessions: courseSessions } as const;
    const { id } = await makeActivity(app.as('organizer'), app.district, wanted);
    return { params: { activityId: id }, body: { ...planInput(), version: 0 } };
  },
  'signups.removePlan': async app => ({ params: { activityId: (await makePlanned(app)).id } }),
} satisfies Record<string, MakeSample>;
