import type { SignupState } from '@wanqing/shared';
import { useState } from 'react';
import { BigButton, View } from '../../../ui';
import { ActSheet, type Taking } from './act-sheet';
import { type Act, actsOn } from './parts.rules';
import type { Acts, Subject } from './use-acts';
import { words } from './words';

interface ActButtonsProps {
  readonly of: Subject & { readonly state: SignupState };
  readonly organizes: boolean;
  readonly acts: Acts;
}

/** What can be done with somebody: what gives a seat at a tap, what takes one after a question. */
export function ActButtons({ of, organizes, acts }: ActButtonsProps) {
  const [asked, ask] = useState<Taking | null>(null);
  const shown = actsOn(of.state, organizes);
  if (shown.length === 0) return null;
  return (
    <View className="signup-acts">
      {shown.map(act => {
        const { label, aria } = wordsOf(act, of.name);
        const gives = act === 'accept' || act === 'approve';
        return (
          <BigButton
            key={act}
            kind={gives ? 'primary' : 'secondary'}
            label={label}
            aria={{ label: aria }}
            pending={gives && acts.work.pending}
            onTap={() => (gives ? acts.work.run({ act, of, reason: '', alone: false }) : ask(act))}
          />
        );
      })}
      {asked && (
        <ActSheet
          act={asked}
          of={of}
          waiting={of.state === 'waiting'}
          acts={acts}
          onClose={() => ask(null)}
        />
      )}
    </View>
  );
}

/** What a button says, and what it is called among many of its kind. */
function wordsOf(act: Act, name: string): { label: string; aria: string } {
  if (act === 'accept') return { label: words.comes, aria: words.comesOf(name) };
  if (act === 'decline') return { label: words.staysOff, aria: words.staysOffOf(name) };
  if (act === 'approve') return { label: words.approve, aria: words.approveOf(name) };
  if (act === 'refuse') return { label: words.refuse, aria: words.refuseOf(name) };
  return { label: words.leave(name), aria: words.leave(name) };
}
