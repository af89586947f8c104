import { postedObject, type Route } from '../exchange.js';

export const getUserPhoneNumber: Route = {
  method: 'POST',
  needsToken: true,
  answer(exchange) {
    const { app, clock, phoneCodes } = exchange.state;
    const { code } = postedObject(exchange, { hinted: true });
    const phone = phoneCodes.redeem(String(code), app.appId, clock.now());
    const isAbroad = phone.countryCode !== '86';
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        // Only a foreign number shows its country code here.
        phoneNumber: isAbroad ? `+${phone.countryCode}${phone.purePhoneNumber}` : phone.purePhoneNumber,
        ...phone,
        watermark: { timestamp: Math.floor(clock.now() / 1000), appid: app.appId },
      },
    };
  },
};
