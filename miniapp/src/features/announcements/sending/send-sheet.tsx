import { momentWords } from '@wanqing/shared';
import { useState } from 'react';
import type { Action } from '../../../hooks/use-action';
import { BigButton, Body, Chips, Failure, Line, Sheet, WhenField } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { momentOfSending, nowOrTomorrow } from './when.rules';
import { words } from './words';

interface SendSheetProps {
  readonly recipients: number;
  readonly sending: Pick<Action<[], unknown>, 'pending' | 'failure'>;
  readonly onSend: (at: string | null) => unknown;
  readonly onClose: () => unknown;
}

/** Now or later, and the one confirmation, which names the number. */
export function SendSheet({ recipients, sending, onSend, onClose }: SendSheetProps) {
  const [chosen, setChosen] = useState(() => nowOrTomorrow(Date.now()));
  const [asked, setAsked] = useState(false);
  const at = momentOfSending(chosen, Date.now());
  return (
    <Sheet open title={words.sendTitle} onClose={onClose}>
      <Chips
        label={words.when}
        bare
        value={chosen.later ? 'later' : 'now'}
        options={[
          { value: 'now', label: words.now },
          { value: 'later', label: words.later },
        ]}
        onChange={when => setChosen({ ...chosen, later: when === 'later' })}
      />
      {chosen.later && (
        <Line>
          <WhenField
            label={words.day}
            kind="day"
            value={chosen.day}
            onChange={day => setChosen({ ...chosen, day })}
          />
          <WhenField
            label={words.time}
            kind="time"
            value={chosen.time}
            onChange={time => setChosen({ ...chosen, time })}
          />
        </Line>
      )}
      <FieldProblem of={asked && at === undefined ? words.noTime : undefined} />
      <Body>{at ? words.stopAt(momentWords(at)) : chosen.later ? words.chooseTime : words.recallAt}</Body>
      <Failure of={sending} />
      <BigButton
        label={words.confirm(recipients)}
        pending={sending.pending}
        onTap={() => {
          setAsked(true);
          if (at !== undefined) onSend(at);
        }}
      />
    </Sheet>
  );
}
