import type { ActivityRow } from '@wanqing/shared';
import { Row } from '../../ui';
import { rowWords } from './when.rules';
import { words } from './words';

interface ActivityLineProps {
  readonly of: ActivityRow;
  readonly to?: string;
  readonly onTap?: () => unknown;
}

/** An activity in a list: what, when, where, and how it stands. */
export function ActivityLine({ of, to, onTap }: ActivityLineProps) {
  const hint = `${rowWords(of)} · ${of.place || words.noPlace}`;
  const state = of.state === 'published' ? words.invites(of.invited) : words.states[of.state];
  return (
    <Row
      icon={of.state === 'cancelled' ? 'stop' : 'calendar'}
      title={of.title || words.untitled}
      hint={hint}
      state={state}
      to={to}
      onTap={onTap}
    />
  );
}
