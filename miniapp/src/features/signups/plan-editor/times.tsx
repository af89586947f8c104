import { Card, Choice } from '../../../ui';
import { MomentField } from '../../editing/moment-field';
import type { PlanBoxes } from './boxes';
import { words } from './words';

/** When sign-up opens, for whom first, when it closes, and until when one can leave by a tap. */
export function Times({ form, change, problems }: PlanBoxes) {
  const lottery = form.way === 'lottery';
  return (
    <Card title={words.times} hint={lottery ? words.timesOfDraw : undefined}>
      {!lottery && (
        <MomentField
          label={words.opens}
          value={form.opens}
          error={problems.opens}
          onChange={opens => change({ opens })}
        />
      )}
      {!lottery && <Stages form={form} change={change} problems={problems} />}
      <MomentField
        label={lottery ? words.closesAfterDraw : words.closes}
        value={form.closes}
        error={problems.closes}
        onChange={closes => change({ closes })}
      />
      <Choice
        label={words.leave}
        row
        value={form.leaveBy}
        options={[
          { value: 'start', label: words.leaveStart },
          { value: 'day', label: words.leaveDay },
        ]}
        onChange={leaveBy => change({ leaveBy })}
      />
      {form.leaveBy === 'day' && (
        <MomentField
          label={words.leaveUntil}
          hint={words.leaveHint}
          value={form.leaveUntil}
          error={problems.leaveUntil}
          onChange={leaveUntil => change({ leaveUntil })}
        />
      )}
    </Card>
  );
}

/** Those who were here before, then those who are new, then everybody. */
function Stages({ form, change, problems }: PlanBoxes) {
  return (
    <>
      <Choice
        label={words.stages}
        row
        value={form.stages ? 'yes' : 'no'}
        options={[
          { value: 'no', label: words.noStages },
          { value: 'yes', label: words.inStages },
        ]}
        onChange={answer => change({ stages: answer === 'yes' })}
      />
      {form.stages && (
        <>
          <MomentField
            label={words.newFrom}
            hint={words.newHint}
            value={form.newFrom}
            error={problems.newFrom}
            onChange={newFrom => change({ newFrom })}
          />
          <MomentField
            label={words.everyoneFrom}
            value={form.everyoneFrom}
            error={problems.everyoneFrom}
            onChange={everyoneFrom => change({ everyoneFrom })}
          />
        </>
      )}
    </>
  );
}
