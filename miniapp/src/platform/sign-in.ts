import Taro from '@tarojs/taro';
import type { Api, contract, SignInView } from '@wanqing/shared';

/** Signs in without a word: WeChat vouches for the phone. */
export async function signIn(api: Api<typeof contract>): Promise<SignInView> {
  const { code } = await Taro.login();
  return api.accounts.signInWechat({ body: { code } });
}
