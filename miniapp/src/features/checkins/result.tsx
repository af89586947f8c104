import { type DeskResult, timeWords } from '@wanqing/shared';
import { BigButton, Body, Failure, Hint, View } from '../../ui';
import type { Shown } from './conclude';
import { isGreen, mayOverrule } from './door.rules';
import { words } from './door-words';
import { Plate } from './plate';
import type { Door } from './use-door';
import { methodWords, outcomeWords } from './words';

export interface ResultProps {
  readonly door: Door;
  readonly shown: Extract<Shown, { kind: 'result' }>;
}

/** What became of one person at the desk. */
export function Result({ door, shown: { result, subject } }: ResultProps) {
  const { person, checkIn } = result;
  if (isGreen(result)) return <Green door={door} result={result} />;
  return (
    <Plate tone="amber" icon="wait" word={person.name} name flash={person.id}>
      <Body tone="inherit" bold>
        {outcomeWords[result.outcome]}
      </Body>
      {result.outcome === 'CANCELLED' && <Body tone="inherit">{words.cancelledNow}</Body>}
      {mayOverrule(result) && !checkIn && (
        <View className="plate-buttons">
          <BigButton
            label={words.anyway}
            pending={door.pending}
            onTap={() => door.ask({ by: 'pick', subject, anyway: true })}
          />
          <BigButton kind="secondary" label={words.notNow} onTap={door.clear} />
        </View>
      )}
    </Plate>
  );
}

function Green({ door, result: { outcome, person, checkIn } }: { door: Door; result: DeskResult }) {
  const { undo, items } = door.recent;
  const line = items.find(({ id }) => id === checkIn?.id);
  if (line?.undone) {
    return (
      <Plate tone="still" icon="back" word={words.undone(person.name)} flash={`${checkIn?.id} undone`} />
    );
  }
  const before = outcome === 'ALREADY_CHECKED_IN' && checkIn;
  return (
    <Plate tone="ok" icon="tick" word={person.name} name flash={checkIn?.id}>
      <View className="plate-row">
        <View className="plate-what">
          <Body tone="inherit" bold>
            {outcomeWords[outcome]}
          </Body>
          {before && (
            <Hint tone="inherit">{words.cameAt(timeWords(before.at), methodWords[before.method])}</Hint>
          )}
        </View>
        {line && checkIn && (
          <BigButton
            kind="secondary"
            narrow
            label={words.undo(person.name)}
            pending={undo.pending}
            onTap={() => undo.run(checkIn.id)}
          />
        )}
      </View>
      <Failure of={undo} />
    </Plate>
  );
}
