import Taro from '@tarojs/taro';

/** Opens the phone with the number filled in; the person presses call. A cancelled call is no error. */
export const call = (phone: string): void => {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
};
