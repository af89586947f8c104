import { useState } from 'react';
import { api, session } from '../../api';
import { useAction } from '../../hooks/use-action';
import { openScanner } from '../../platform/open-scanner';
import { BigButton, Buttons, Failure, Notice, WeChatPhoneButton } from '../../ui';
import { words } from './words';

/** Ways to be recognised without staff: WeChat's number (inside WeChat), or one's own paper card. */
export function OwnWays() {
  const [refused, setRefused] = useState(false);
  const byPhone = useAction(async (_, code: string) => {
    setRefused(false);
    session.me.set(await api.accounts.recogniseByPhone({ body: { code } }));
  });
  const refuse = () => {
    byPhone.forget();
    setRefused(true);
  };
  return (
    <Buttons>
      <WeChatPhoneButton
        label={words.wechatPhone}
        pending={byPhone.pending}
        onCode={byPhone.run}
        onRefused={refuse}
      />
      <BigButton kind="secondary" icon="scan" label={words.scanMyCard} onTap={openScanner} />
      <Failure of={byPhone} />
      {refused && <Notice>{words.wechatPhoneRefused}</Notice>}
    </Buttons>
  );
}
