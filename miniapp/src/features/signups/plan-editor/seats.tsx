import { Card, Choice, Field, Line } from '../../../ui';
import { MomentField } from '../../editing/moment-field';
import type { PlanBoxes } from './boxes';
import { Queue } from './queue';
import { words } from './words';

/** How many seats there are, those kept for the counter, and what happens when they are gone. */
export function Seats({ form, change, problems }: PlanBoxes) {
  return (
    <Card title={words.seats}>
      <Line>
        <Field
          label={words.capacity}
          hint={words.capacityHint}
          kind="digits"
          maxLength={6}
          value={form.capacity}
          error={problems.capacity}
          onChange={capacity => change({ capacity })}
        />
        <Field
          label={words.minimum}
          hint={words.minimumHint}
          kind="digits"
          maxLength={6}
          value={form.minimum}
          error={problems.minimum}
          onChange={minimum => change({ minimum })}
        />
      </Line>
      <Field
        label={words.deskQuota}
        hint={words.deskQuotaHint}
        kind="digits"
        maxLength={6}
        value={form.deskQuota}
        error={problems.deskQuota}
        onChange={deskQuota => change({ deskQuota })}
      />
      {Number(form.deskQuota) > 0 && (
        <MomentField
          label={words.deskQuotaUntil}
          hint={words.deskQuotaUntilHint}
          value={form.deskQuotaUntil}
          error={problems.deskQuotaUntil}
          onChange={deskQuotaUntil => change({ deskQuotaUntil })}
        />
      )}
      <Queue form={form} change={change} problems={problems} />
      <Choice
        label={words.companions}
        value={form.companions ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: words.companionsYes, hint: words.companionsYesWhat },
          { value: 'no', label: words.companionsNo },
        ]}
        onChange={answer => change({ companions: answer === 'yes' })}
      />
      <Choice
        label={words.standby}
        value={form.standby ? 'yes' : 'no'}
        options={[
          { value: 'no', label: words.standbyNo },
          { value: 'yes', label: words.standbyYes, hint: words.standbyYesWhat },
        ]}
        onChange={answer => change({ standby: answer === 'yes' })}
      />
    </Card>
  );
}
