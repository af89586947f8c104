import './courses-editor.scss';
import type { ActivityForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { BigButton, View } from '../../../ui';
import { nextSession } from '../../activities/template.rules';
import { FieldProblem } from '../../editing/field-problem';
import type { CourseBoxes } from './boxes';
import { Lesson } from './lesson';
import { words } from './words';

interface LessonsProps {
  readonly boxes: CourseBoxes;
  /** Where members see the course: its sessions are called off, and people are told. Null for a draft. */
  readonly live: ActivityForOrganizer | null;
  readonly onCalledOff: (activity: ActivityForOrganizer) => unknown;
}

/** The sessions one under another. */
export function Lessons({ boxes: { form, change, problems }, live, onCalledOff }: LessonsProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const { sessions } = form;
  return (
    <>
      <View className="lessons" aria={{ role: 'list', label: words.sessions(sessions.length) }}>
        {sessions.map((session, index) => (
          <Lesson
            key={session.id ?? String(index)}
            of={session}
            number={index + 1}
            known={live?.sessions.find(({ id }) => id === session.id)}
            error={problems[`session${index}`]}
            open={opened === index}
            onOpen={open => setOpened(open ? index : null)}
            onChange={part =>
              change({
                sessions: sessions.map((other, at) => (at === index ? { ...other, ...part } : other)),
              })
            }
            onRemove={() => {
              setOpened(null);
              change({ sessions: sessions.filter((_, at) => at !== index) });
            }}
            onCalledOff={onCalledOff}
          />
        ))}
      </View>
      <FieldProblem of={problems.sessions} />
      {sessions.length > 0 && (
        <BigButton
          narrow
          kind="secondary"
          label={words.addOne}
          onTap={() => {
            setOpened(sessions.length);
            change({ sessions: [...sessions, nextSession(sessions)] });
          }}
        />
      )}
    </>
  );
}
