import { type ActivityForOrganizer, dayOf, type SignupPlanView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { type Draft, type Drafting, useDraft } from '../../editing/use-draft';
import { blankPlan, type PlanForm, planFormOf, planInputOf } from './plan-form.rules';
import { planMissing, planProblems } from './plan-problems.rules';

/** What an activity has for a plan; null where one need not sign up. */
export interface HeldPlan {
  readonly plan: SignupPlanView | null;
}

export type PlanDraft = Draft<PlanForm, HeldPlan>;

/** Day of an activity's first session, YYYY-MM-DD; empty without sessions. */
export const firstDay = ({ sessions: [first] }: Pick<ActivityForOrganizer, 'sessions'>): string =>
  first ? dayOf(first.startsAt) : '';

/** What the boxes show of it; `now` in milliseconds. */
export const heldFormOf = (activity: ActivityForOrganizer, { plan }: HeldPlan, now: number): PlanForm =>
  plan ? planFormOf(plan) : withSeats(blankPlan(null, firstDay(activity), now), activity.capacity);

/** The places an activity has already are the seats to give out. */
const withSeats = (form: PlanForm, capacity: number | null): PlanForm =>
  capacity === null ? form : { ...form, capacity: String(capacity) };

export const loadPlan = (activityId: string): Promise<HeldPlan> =>
  api.signups.plan({ params: { activityId } });

/** The plan of one activity in its editor. */
export function usePlan(activity: ActivityForOrganizer, start: HeldPlan): PlanDraft {
  const params = { activityId: activity.id };
  const [opened] = useState(Date.now);
  const drafting: Drafting<PlanForm, HeldPlan> = {
    drawer: () => `plan-form-${activity.id}`,
    formOf: held => heldFormOf(activity, held, opened),
    problems: planProblems,
    missing: form => planMissing(form, Date.now()),
    same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    send: async (form, held) => {
      const input = planInputOf(form);
      if (input) {
        const body = { ...input, version: held?.plan?.version ?? 0 };
        return { plan: await api.signups.setPlan({ params, body }) };
      }
      if (held?.plan) await api.signups.removePlan({ params });
      return { plan: null };
    },
  };
  return useDraft(start, heldFormOf(activity, start, opened), drafting);
}
