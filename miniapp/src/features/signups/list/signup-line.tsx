import { momentWords, type SignupRow } from '@wanqing/shared';
import { useState } from 'react';
import { Body, Hint, Tap, View } from '../../../ui';
import { memberPath } from '../../roster/places';
import { ActButtons } from './act-buttons';
import { History } from './history';
import type { Acts } from './use-acts';
import { stateWords, viaWords, words } from './words';

interface SignupLineProps {
  readonly of: SignupRow;
  readonly organizes: boolean;
  readonly acts: Acts;
}

/** One who signed up: who, how it stands, and what can be done. */
export function SignupLine({ of: row, organizes, acts }: SignupLineProps) {
  const [told, tell] = useState(false);
  const about = [
    row.branch.name,
    row.age === null ? '' : words.years(row.age),
    row.phoneLast4 ? words.last4(row.phoneLast4) : '',
  ];
  return (
    <View className="signup-line" aria={{ role: 'listitem' }}>
      <View className="signup-person">
        {organizes ? (
          <Tap to={memberPath(row.memberId)} className="link">
            <Body tone="pine" bold>
              {row.name}
            </Body>
          </Tap>
        ) : (
          <Body bold>{row.name}</Body>
        )}
        <Hint>{about.filter(Boolean).join(' · ')}</Hint>
      </View>
      <View className="signup-person">
        <Body bold>{standingOf(row)}</Body>
        <Hint>{words.joined(momentWords(row.joinedAt), row.by ? words.by(row.by) : viaWords[row.via])}</Hint>
        {row.companion && <Hint>{words.together(row.companion)}</Hint>}
        {row.kept && <Hint>{words.keptSeat}</Hint>}
        {row.reason && <Hint>{words.because(row.reason)}</Hint>}
        <Tap
          className="link"
          repeats
          aria={{ label: words.historyOf(row.name), expanded: told }}
          onTap={() => tell(!told)}
        >
          <Body tone="pine">{told ? words.foldHistory : words.history}</Body>
        </Tap>
      </View>
      <ActButtons of={row} organizes={organizes} acts={acts} />
      {told && (
        <View className="signup-history">
          <History signupId={row.id} />
        </View>
      )}
    </View>
  );
}

/** 「候补 前面还有3位」 */
function standingOf({ state, ahead, answerBy, ticket }: SignupRow): string {
  const word = stateWords[state];
  if (state === 'waiting' && ahead !== null) return `${word} ${words.ahead(ahead)}`;
  if (state === 'offered' && answerBy) return `${word} ${words.answerBy(momentWords(answerBy))}`;
  return state === 'confirmed' || state === 'requested' ? `${word} ${words.number(ticket)}` : word;
}
