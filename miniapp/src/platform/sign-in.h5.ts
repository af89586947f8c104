import type { Api, contract, SignInView } from '@wanqing/shared';

/** Signs in without a word: the browser gets an account of its own. */
export const signIn = (api: Api<typeof contract>): Promise<SignInView> =>
  api.accounts.signInBrowser({ body: {} });
