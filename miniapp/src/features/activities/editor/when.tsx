import { dayWords, momentOf } from '@wanqing/shared';
import { BigButton, Body, Card, Heading, Line, SelectField, View, WhenField } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import type { SessionForm } from '../form.rules';
import { nextSession } from '../template.rules';
import type { ActivityBoxes, Editor } from './use-editor';
import { words } from './words';

const openings = [0, 15, 30, 45, 60, 90, 120];

/** The sessions: when they begin and end, and when check-in opens. */
export function When({ editor }: { editor: Editor }) {
  const { form, change } = editor;
  return (
    <Card title={words.when}>
      {form.sessions.map((_, index) => (
        <SessionFields key={String(index)} boxes={editor} index={index} />
      ))}
      {openAlike(form.sessions) && (
        <Opens
          value={form.sessions[0]?.opensMinutesBefore ?? 0}
          onChange={opensMinutesBefore =>
            change({ sessions: form.sessions.map(session => ({ ...session, opensMinutesBefore })) })
          }
        />
      )}
      <BigButton
        narrow
        kind="secondary"
        label={words.addSession}
        onTap={() => change({ sessions: [...form.sessions, nextSession(form.sessions)] })}
      />
    </Card>
  );
}

interface SessionFieldsProps {
  readonly boxes: ActivityBoxes;
  /** Which of the sessions. */
  readonly index: number;
}

function SessionFields({ boxes: { form, change, problems }, index }: SessionFieldsProps) {
  const session = form.sessions[index];
  if (!session) return null;
  const set = (part: Partial<SessionForm>) =>
    change({ sessions: form.sessions.map((other, at) => (at === index ? { ...other, ...part } : other)) });
  const alike = openAlike(form.sessions);
  const several = form.sessions.length > 1;
  return (
    <View className="session">
      {several && <Heading level={3}>{words.session(index + 1)}</Heading>}
      {!session.cancelled && <Moved session={session} onChange={set} />}
      {session.day && <Body bold>{dayWords(momentOf(session.day, '12:00'))}</Body>}
      <FieldProblem of={problems[`session${index}`]} />
      {session.cancelled && <Body tone="brick">{words.off(session.cancelled)}</Body>}
      {!alike && (
        <Opens
          value={session.opensMinutesBefore}
          onChange={opensMinutesBefore => set({ opensMinutesBefore })}
        />
      )}
      {several && !session.cancelled && (
        <BigButton
          narrow
          kind="danger"
          label={words.removeSession(index + 1)}
          onTap={() => change({ sessions: form.sessions.filter((_, at) => at !== index) })}
        />
      )}
    </View>
  );
}

interface MovedProps {
  readonly session: SessionForm;
  readonly onChange: (part: Partial<SessionForm>) => unknown;
}

/** Day and hours of a session; one that is off stays where it was. */
const Moved = ({ session, onChange: set }: MovedProps) => (
  <Line>
    <WhenField label={words.day} kind="day" value={session.day} onChange={day => set({ day })} />
    <Line>
      <WhenField label={words.start} kind="time" value={session.start} onChange={start => set({ start })} />
      <WhenField label={words.end} kind="time" value={session.end} onChange={end => set({ end })} />
    </Line>
  </Line>
);

const choicesOf = (now: number): number[] => [...new Set([...openings, now])].sort((a, b) => a - b);

/** As a rule the door opens equally early at every session: then it is asked once. */
const openAlike = (sessions: readonly SessionForm[]): boolean =>
  new Set(sessions.map(({ opensMinutesBefore }) => opensMinutesBefore)).size === 1;

const Opens = ({ value, onChange }: { value: number; onChange: (minutes: number) => unknown }) => (
  <SelectField
    label={words.opens}
    value={String(value)}
    options={choicesOf(value).map(count => ({ value: String(count), label: words.minutes(count) }))}
    onChange={count => onChange(Number(count))}
  />
);
