import { BigButton, Body, Failure, View } from '../../../ui';
import { Plate } from '../../checkins/plate';
import { soughtWords } from './counter.rules';
import type { Counter, Stage } from './use-counter';
import { words } from './words';

/** What came of the last thing done: always at the same place, and there until the next one. */
export function Answer({ counter }: { counter: Counter }) {
  const { stage, companionOf, finding, failure } = counter;
  if (failure) return <Plate tone="amber" icon="say" word={failure.sentence} small />;
  if (stage.at === 'done') return <Result counter={counter} of={stage} />;
  if (stage.at === 'find' && stage.miss) {
    const wrong = stage.miss === 'wrong-code';
    return (
      <Plate
        tone="amber"
        icon="say"
        word={stage.miss === 'wrong-code' ? words.wrongCode : words.nobody(soughtWords(stage.miss))}
      >
        <Body tone="inherit">{wrong ? words.wrongCodeNow : words.nobodyNow}</Body>
      </Plate>
    );
  }
  if (companionOf) {
    return (
      <Plate tone="amber" icon="people" word={words.companionReady(companionOf.name)} small>
        <BigButton kind="secondary" label={words.dropCompanion} onTap={counter.restart} />
      </Plate>
    );
  }
  return <Plate tone="still" icon="scan" word={finding ? words.looking : words.ready} small />;
}

function Result({ counter, of }: { counter: Counter; of: Extract<Stage, { at: 'done' }> }) {
  const names = of.names.join('、');
  const { undo } = counter;
  if (of.undone)
    return <Plate tone="still" icon="back" word={words.undone(names)} flash={`${names} undone`} />;
  const waits = of.signup !== null && of.signup.state !== 'confirmed';
  return (
    <Plate
      tone={waits ? 'amber' : 'ok'}
      icon={waits ? 'wait' : 'tick'}
      word={names}
      name
      flash={of.signup?.id ?? of.application?.id}
    >
      <View className="plate-row">
        <View className="plate-what">
          <Body tone="inherit" bold>
            {outcomeOf(of)}
          </Body>
        </View>
        <BigButton
          kind="secondary"
          narrow
          label={words.undo(of.names[0] ?? '')}
          pending={undo.pending}
          onTap={undo.run}
        />
      </View>
      <Failure of={undo} />
    </Plate>
  );
}

/** 「报上了」「排上候补了，前面还有3位」「抽签报上了，12号」 */
function outcomeOf({ signup, application }: Extract<Stage, { at: 'done' }>): string {
  if (application) return words.applied(application.number);
  if (!signup || !(signup.state in words.done)) return words.ended;
  const word = words.done[signup.state as keyof typeof words.done];
  return signup.ahead === null ? word : `${word}，${words.place(signup.ahead)}`;
}
