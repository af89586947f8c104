import { Card, Field } from '../../../ui';
import type { CourseBoxes } from './boxes';
import { words } from './words';

/** From which share on there is a certificate, when the monitor is told, and what missing classes costs. */
export const ClassRules = ({ form, change, problems }: CourseBoxes) => (
  <Card title={words.rules}>
    <Field
      label={words.certificate}
      hint={words.certificateHint}
      kind="digits"
      maxLength={3}
      value={form.certificateShare}
      error={problems.certificateShare}
      onChange={certificateShare => change({ certificateShare })}
    />
    <Field
      label={words.tellMonitor}
      hint={words.tellMonitorHint}
      kind="digits"
      maxLength={2}
      value={form.tellMonitorAfter}
      error={problems.tellMonitorAfter}
      onChange={tellMonitorAfter => change({ tellMonitorAfter })}
    />
    <Field
      label={words.missed}
      hint={words.missedHint}
      kind="digits"
      maxLength={2}
      value={form.missedMost}
      error={problems.missedMost}
      onChange={missedMost => change({ missedMost })}
    />
  </Card>
);
