import { type ClassMark, type ClassToday, timeWords } from '@wanqing/shared';
import { useState } from 'react';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Body, Failure, Field, Hint, Sheet, Standing, Tap, View } from '../../../ui';
import { standingOf } from './class-marks';
import type { ClassCall } from './use-class';
import { entryWords, words } from './words';

type Person = ClassToday['people'][number];

interface PupilProps {
  readonly of: Person;
  readonly call: ClassCall;
}

const marks: readonly ClassMark[] = ['excused', 'home_visit', 'absent'];

/** One of the class: green who has come, one tap for who has not, and one to take that back. */
export function Pupil({ of: person, call }: PupilProps) {
  const { name, entry, cameAt, note, missedInARow, memberId } = person;
  const marking = useAction((_, mark: ClassMark | null) => call.mark({ memberId, mark, note: '' }));
  return (
    <View className="class-person" aria={{ role: 'listitem' }}>
      <View className="class-line">
        <View className="class-name">
          <Body bold>{name}</Body>
          {cameAt && <Hint>{words.cameAt(timeWords(cameAt))}</Hint>}
          {entry !== 'came' && missedInARow > 0 && <Hint>{words.inARow(missedInARow)}</Hint>}
          {note && <Hint>{note}</Hint>}
        </View>
        {entry && <Standing {...standingOf(entry)} />}
      </View>
      {entry === null && (
        <View className="class-marks">
          {marks.map(mark => (
            <BigButton
              key={mark}
              kind="secondary"
              label={entryWords[mark]}
              aria={{ label: words.markOf(name, entryWords[mark]) }}
              pending={marking.pending}
              onTap={() => marking.run(mark)}
            />
          ))}
        </View>
      )}
      {entry !== null && entry !== 'came' && (
        <View className="class-marked">
          <Tap className="link" aria={{ label: words.undoOf(name) }} onTap={() => marking.run(null)}>
            <Body tone="pine">{words.undo}</Body>
          </Tap>
          <Noting of={{ ...person, entry }} call={call} />
        </View>
      )}
      <Failure of={marking} />
    </View>
  );
}

/** A few words beside a mark: rarely needed, so behind a tap. */
function Noting({ of: { name, memberId, note, entry }, call }: PupilProps & { of: { entry: ClassMark } }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(note);
  const noting = useAction(async (_, written: string) => {
    await call.mark({ memberId, mark: entry, note: written });
    setOpen(false);
  });
  const save = () => noting.run(text.trim());
  return (
    <>
      <Tap className="link" aria={{ label: words.noteOf(name) }} onTap={() => setOpen(true)}>
        <Body tone="pine">{words.addNote}</Body>
      </Tap>
      <Sheet open={open} title={words.noteOf(name)} onClose={() => setOpen(false)}>
        <Field
          label={words.note}
          hint={words.noteHint}
          maxLength={60}
          value={text}
          onChange={setText}
          onDone={save}
        />
        <Failure of={noting} />
        <BigButton label={words.saveNote} pending={noting.pending} onTap={save} />
      </Sheet>
    </>
  );
}
