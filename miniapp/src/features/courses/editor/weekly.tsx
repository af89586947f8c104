import { useState } from 'react';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Chips, Failure, Field, Hint, Line, WhenField } from '../../../ui';
import { arranged, canPropose, type WeeklyForm, weeklyFormOf } from './arrange.rules';
import type { CourseBoxes } from './boxes';
import { Holidays } from './holidays';
import { words } from './words';

/** Monday first, as Chinese calendars have it. */
const week = [1, 2, 3, 4, 5, 6, 0];

/** The week of the course; a tap lays out its sessions without public holidays. */
export function Weekly({ boxes: { form, change }, from }: { boxes: CourseBoxes; from: string }) {
  const [weekly, setWeekly] = useState<WeeklyForm>(() => weeklyFormOf(form.sessions, from));
  const set = (part: Partial<WeeklyForm>) => setWeekly(old => ({ ...old, ...part }));
  const proposing = useAction(async (_, { weekday, start, end, from: day, count }: WeeklyForm) => {
    const query = { from: day, weekday: weekday ?? 0, startsAt: start, endsAt: end, count: Number(count) };
    const answer = await api.courses.propose({ query });
    change({ sessions: arranged(form.sessions, day, answer.sessions) });
  });
  const some = form.sessions.length > 0;
  return (
    <>
      <Chips
        label={words.weekday}
        value={weekly.weekday}
        options={week.map(value => ({ value, label: words.weekdays[value] ?? '' }))}
        onChange={weekday => set({ weekday })}
      />
      <Line>
        <WhenField label={words.start} kind="time" value={weekly.start} onChange={start => set({ start })} />
        <WhenField label={words.end} kind="time" value={weekly.end} onChange={end => set({ end })} />
      </Line>
      <Line>
        <WhenField label={words.from} kind="day" value={weekly.from} onChange={day => set({ from: day })} />
        <Field
          label={words.count}
          kind="digits"
          maxLength={2}
          value={weekly.count}
          onChange={count => set({ count })}
        />
      </Line>
      <Failure of={proposing} />
      <BigButton
        narrow
        kind={some ? 'secondary' : 'primary'}
        icon="calendar"
        label={some ? words.arrangeAgain : words.arrange}
        disabled={!canPropose(weekly)}
        pending={proposing.pending}
        onTap={() => proposing.run(weekly)}
      />
      {some && <Hint>{words.arrangeKeeps}</Hint>}
      {some && <Holidays of={form.sessions} />}
    </>
  );
}
