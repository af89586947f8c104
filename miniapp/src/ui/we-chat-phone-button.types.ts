export interface WeChatPhoneButtonProps {
  readonly label: string;
  /** Code for `accounts.recogniseByPhone`, when the person said yes. */
  readonly onCode: (code: string) => unknown;
  /** The person said no, or WeChat's quota is used up: another way must be offered. */
  readonly onRefused: () => unknown;
  readonly pending?: boolean;
}
