import { Button } from '@tarojs/components';
import { useLate } from '../hooks/use-late';
import { weappAria } from './aria';
import { Words } from './base';
import type { WeChatPhoneButtonProps } from './we-chat-phone-button.types';
import { words } from './words';

/** Asks WeChat for the person's number; WeChat asks the person. Never shown before they chose this way. */
export function WeChatPhoneButton({ label, onCode, onRefused, pending = false }: WeChatPhoneButtonProps) {
  const late = useLate(pending);
  return (
    <Button
      className="tap big-button big-button-primary"
      hoverClass="pressed"
      openType="getPhoneNumber"
      disabled={pending}
      onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onRefused())}
      {...weappAria({ role: 'button', label })}
    >
      <Words size="button" tone="inherit" bold inline>
        {late ? words.waiting : label}
      </Words>
    </Button>
  );
}
