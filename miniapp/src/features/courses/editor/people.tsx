import { Card, Field } from '../../../ui';
import type { CourseBoxes } from './boxes';
import { PersonField } from './person-field';
import { words } from './words';

/** Who teaches, by name and, where they are on the roster, as a person; and the class monitor. */
export const People = ({ form, change, problems }: CourseBoxes) => (
  <Card title={words.people}>
    <Field
      label={words.teacherName}
      hint={words.teacherNameHint}
      maxLength={20}
      value={form.teacherName}
      error={problems.teacherName}
      onChange={teacherName => change({ teacherName })}
    />
    <PersonField
      label={words.teacher}
      hint={words.teacherHint}
      value={form.teacher}
      onChange={teacher => change({ teacher, teacherName: form.teacherName || teacher?.name || '' })}
    />
    <PersonField
      label={words.monitor}
      hint={words.monitorHint}
      value={form.monitor}
      onChange={monitor => change({ monitor })}
    />
  </Card>
);
