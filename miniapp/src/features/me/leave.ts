import type { SignInView } from '@wanqing/shared';
import { api, session } from '../../api';
import { storage } from '../../platform/storage';
import { forgetPending } from '../arrival/pending-scan';
import { scans } from '../arrival/scans';
import { forgetRescue } from '../arrival/use-rescue';
import { forgetTeaching } from '../courses/book/use-teaches';
import { forgetNotices } from '../notices/kept';
import { forgetSignups } from '../signups/kept';
import { MY_CARD } from './my-card';

/** Takes what one person left on this device away from the next one. */
function forgetPerson(): void {
  scans.forget();
  forgetPending();
  forgetRescue();
  storage.remove(MY_CARD);
  storage.remove('activities');
  forgetNotices();
  forgetSignups();
  forgetTeaching();
}

/** Signs this browser out; whoever uses it next starts as a stranger. */
export async function leave(): Promise<void> {
  await api.accounts.signOut();
  forgetPerson();
  session.end();
}

/** Goes on as the person of another sign-in. */
export function enterAs(signIn: SignInView): void {
  forgetPerson();
  session.adopt(signIn);
}
