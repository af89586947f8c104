import type { ApiError } from '@wanqing/shared';
import type { ReactNode } from 'react';
import { View } from './base';
import { Icon } from './icon';
import { Body } from './text';

export interface NoticeProps {
  readonly tone?: 'ok' | 'amber' | 'brick';
  readonly children: ReactNode;
}

const drawings = { ok: 'tick', amber: 'say', brick: 'stop' } as const;

/** A sentence that matters and stays until the page is left. Brick is for organizers' errors only. */
export const Notice = ({ tone = 'amber', children }: NoticeProps) => (
  <View className={`notice notice-${tone}`} data={{ status: tone }} aria={{ role: 'status', live: 'polite' }}>
    <Icon name={drawings[tone]} />
    <View className="notice-words">
      {typeof children === 'string' ? <Body tone="inherit">{children}</Body> : children}
    </View>
  </View>
);

/** Why an action or a question failed, in the server's own sentence; nothing while there is no failure. */
export const Failure = ({ of }: { of: { readonly failure: ApiError | null } }) =>
  of.failure ? <Notice>{of.failure.sentence}</Notice> : null;
