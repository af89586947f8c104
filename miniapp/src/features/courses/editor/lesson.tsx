import { type ActivityForOrganizer, dayWords, momentOf, type SessionView, timeWords } from '@wanqing/shared';
import { BigButton, Body, Buttons, Field, type FieldError, Hint, Line, View, WhenField } from '../../../ui';
import { CallingOff } from '../../activities/calling-off/calling-off';
import type { SessionForm } from '../../activities/form.rules';
import { words as shared } from '../../activities/words';
import { FieldProblem } from '../../editing/field-problem';
import { words } from './words';

interface LessonProps {
  readonly of: SessionForm;
  readonly number: number;
  /** As members see it: it is called off, not taken out. */
  readonly known: SessionView | undefined;
  readonly error: FieldError | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => unknown;
  readonly onChange: (part: Partial<SessionForm>) => unknown;
  readonly onRemove: () => unknown;
  readonly onCalledOff: (activity: ActivityForOrganizer) => unknown;
}

/** One session: when it is; it can be moved, taken out, or called off once members know of it. */
export function Lesson(props: LessonProps) {
  const { of: session, number, known, error, open, onOpen, onChange, onRemove, onCalledOff } = props;
  const off = known ? known.cancelled : session.cancelled;
  return (
    <View className="lesson" aria={{ role: 'listitem' }}>
      <View className="lesson-line">
        <Hint inline>{words.number(number)}</Hint>
        <View className="lesson-words">
          <Body bold>{said(session)}</Body>
          {session.place && <Hint>{words.elsewhere(session.place)}</Hint>}
          {off && <Body tone="brick">{words.off(off)}</Body>}
        </View>
        <Buttons row>
          {!off && (
            <BigButton
              narrow
              kind="secondary"
              label={open ? words.done : words.changeThis}
              aria={{ label: open ? words.done : words.changeNumber(number) }}
              onTap={() => onOpen(!open)}
            />
          )}
          {known ? (
            <CallingOff session={known} onChange={onCalledOff} />
          ) : (
            <BigButton
              narrow
              kind="secondary"
              label={words.removeThis}
              aria={{ label: words.removeNumber(number) }}
              onTap={onRemove}
            />
          )}
        </Buttons>
      </View>
      {open && <Moved of={session} onChange={onChange} />}
      <FieldProblem of={error} />
    </View>
  );
}

/** Day, hours and room of one session. */
const Moved = ({ of: { day, start, end, place }, onChange }: Pick<LessonProps, 'of' | 'onChange'>) => (
  <View className="lesson-boxes">
    <WhenField label={words.day} kind="day" value={day} onChange={to => onChange({ day: to })} />
    <Line>
      <WhenField label={words.start} kind="time" value={start} onChange={to => onChange({ start: to })} />
      <WhenField label={words.end} kind="time" value={end} onChange={to => onChange({ end: to })} />
    </Line>
    <Field
      label={words.sessionPlace}
      hint={words.sessionPlaceHint}
      maxLength={80}
      value={place ?? ''}
      onChange={to => onChange({ place: to || undefined })}
    />
  </View>
);

/** 3月2日 星期二 上午9点30分到上午11点 */
function said({ day, start, end }: SessionForm): string {
  if (!day) return words.day;
  const date = dayWords(momentOf(day, '12:00'));
  if (!start || !end) return date;
  return `${date} ${shared.until(timeWords(momentOf(day, start)), timeWords(momentOf(day, end)))}`;
}
