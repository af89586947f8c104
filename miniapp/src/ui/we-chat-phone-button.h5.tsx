import type { WeChatPhoneButtonProps } from './we-chat-phone-button.types';

/** Outside WeChat nobody vouches for a number: the other ways remain. */
export const WeChatPhoneButton = (_: WeChatPhoneButtonProps) => null;
