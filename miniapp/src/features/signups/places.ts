import { pathTo } from '../../hooks/nav';

/** One's own sign-ups, all of them. */
export const MY_SIGNUPS = '/learn/mine/index';

export const SIGNUP = '/learn/signup/index';

/** The page on which one signs up, answers an offer and leaves; `elderId`: for somebody one acts for. */
export const signupPath = (activityId: string, elderId?: string): string =>
  pathTo(SIGNUP, { id: activityId, for: elderId });

/** All one may sign up for, for an elder one acts for. */
export const offersPath = (elderId: string): string => pathTo('/pages/activities/index', { for: elderId });

export const mySignupsPath = (elderId?: string): string => pathTo(MY_SIGNUPS, { for: elderId });

/** The draw in which seats are given out. */
export const drawPath = (drawId: string, elderId?: string): string =>
  pathTo('/learn/draw/index', { id: drawId, for: elderId });
