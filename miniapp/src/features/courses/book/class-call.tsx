import './book.scss';
import type { ClassToday } from '@wanqing/shared';
import { useState } from 'react';
import { BigButton, Body, Failure, Heading, Hint, Notice, Sheet, View } from '../../../ui';
import { counted, namesOf } from './class.rules';
import { bookPath } from './places';
import { Pupil } from './pupil';
import type { ClassCall } from './use-class';
import { words } from './words';

/** A class name by name; the people stay where they stand, so that nothing moves under a finger. */
export function CallOver({ of: known, call }: { of: ClassToday; call: ClassCall }) {
  const { came, open, all } = counted(known.people);
  if (known.cancelled !== null) return <Notice>{words.cancelled(known.cancelled)}</Notice>;
  return (
    <>
      <View aria={{ role: 'status', live: 'polite' }}>
        <Heading>{words.count(came, all)}</Heading>
        <Hint>{open.length > 0 ? words.open2(open.length) : words.everybody}</Hint>
      </View>
      {all === 0 ? <Body>{words.nobody}</Body> : <Body>{words.how}</Body>}
      <View className="class-people" aria={{ role: 'list', label: words.class }}>
        {known.people.map(person => (
          <Pupil key={person.memberId} of={person} call={call} />
        ))}
      </View>
      {open.length > 0 && <AllCame open={open} call={call} />}
      <BigButton kind="secondary" icon="list" label={words.book} to={bookPath(known.activityId)} />
    </>
  );
}

/** Everybody else has come: the names first, as it writes a check-in for each. */
function AllCame({ open, call }: { open: readonly ClassToday['people'][number][]; call: ClassCall }) {
  const [asked, ask] = useState(false);
  const run = async () => {
    if (await call.allCame.run()) ask(false);
  };
  return (
    <>
      <BigButton icon="tick" label={words.allCame} onTap={() => ask(true)} />
      <Sheet open={asked} title={words.allCameAsk} onClose={() => ask(false)}>
        <Body bold>{words.allCameNames(open.length, namesOf(open))}</Body>
        <Body>{words.allCameWhat}</Body>
        <Failure of={call.allCame} />
        <BigButton label={words.allCameGo} pending={call.allCame.pending} onTap={run} />
      </Sheet>
    </>
  );
}
