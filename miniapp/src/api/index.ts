import { contract, createApi, type MeView } from '@wanqing/shared';
import { sendRequest } from '../platform/request';
import { signIn } from '../platform/sign-in';
import { storage } from '../platform/storage';
import { createSession } from './session';
import { withSession } from './transport';

const strangers = createApi(contract, request => sendRequest(request, null));

export const session = createSession(() => signIn(strangers), storage);

/** Every route of the product, typed: `api.activities.list()`. Signs in by itself; rejects with ApiError. */
export const api = createApi(contract, withSession(sendRequest, session));

let asking: Promise<MeView> | null = null;

/** Asks the server who this is and shows it everywhere; many callers share one question. */
export function refreshMe(): Promise<MeView> {
  asking ??= api.accounts
    .me()
    .then(me => {
      session.me.set(me);
      return me;
    })
    .finally(() => {
      asking = null;
    });
  return asking;
}
