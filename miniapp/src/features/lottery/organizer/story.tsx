import './draw.scss';
import type { DrawForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { type Action } from '../../../hooks/use-action';
import { BigButton, Body, Card, Failure, Heading, Hint, Icon, Sheet, View } from '../../../ui';
import { mayDo, type Step, storyOf } from './story.rules';
import type { DrawActs } from './use-draw-acts';
import { words } from './words';

interface StoryProps {
  readonly of: DrawForOrganizer;
  readonly acts: DrawActs;
}

/** From the first application to the publication, step by step; each step has its own button when its time has come. */
export const Story = ({ of: draw, acts }: StoryProps) => (
  <Card title={words.story} hint={words.applications(draw.applications, draw.people)}>
    <View className="draw-steps" aria={{ role: 'list' }}>
      {storyOf(draw).map((step, index) => (
        <StepOf key={step.key} of={step} place={index + 1}>
          {mayDo(step.key, draw) && <StepAct of={step} draw={draw} acts={acts} />}
        </StepOf>
      ))}
    </View>
  </Card>
);

const StepOf = ({ of, place, children }: { of: Step; place: number; children: React.ReactNode }) => (
  <View className={`draw-step draw-step-${of.mark}`} aria={{ role: 'listitem' }} data={{ step: of.key }}>
    <View className="draw-step-mark">
      {of.mark === 'done' ? (
        <Icon name="tick" />
      ) : (
        <Body tone="inherit" bold inline>
          {place}
        </Body>
      )}
    </View>
    <View className="draw-step-words">
      <Heading level={3}>{words.steps[of.key]}</Heading>
      <Hint bold>{words.marks[of.mark]}</Hint>
      <Body>{of.text}</Body>
      {children}
    </View>
  </View>
);

function StepAct({ of: { key }, draw, acts }: { of: Step; draw: DrawForOrganizer; acts: DrawActs }) {
  if (key === 'trial') {
    return (
      <>
        <BigButton
          narrow
          kind="secondary"
          label={acts.tried ? words.trialAgain : words.trial}
          pending={acts.trial.pending}
          onTap={acts.trial.run}
        />
        <Failure of={acts.trial} />
      </>
    );
  }
  if (key === 'draw') {
    return (
      <Asking
        label={words.draw}
        ask={words.drawAsk}
        what={words.drawWhat}
        confirm={words.drawThis(draw.name)}
        action={acts.draw}
      />
    );
  }
  const figures = acts.drawn.value;
  if (!figures) return null;
  return (
    <Asking
      label={words.publish}
      ask={words.publishAsk}
      what={words.publishNames(figures.withSeat, figures.withoutSeat)}
      confirm={words.publishThis(draw.name)}
      action={acts.publish}
    />
  );
}

interface AskingProps {
  readonly label: string;
  readonly ask: string;
  readonly what: string;
  readonly confirm: string;
  readonly action: Action<[], boolean>;
}

/** A step that cannot be taken back: what will happen is named before. */
function Asking({ label, ask, what, confirm, action }: AskingProps) {
  const [open, setOpen] = useState(false);
  const run = async () => {
    if (await action.run()) setOpen(false);
  };
  return (
    <>
      <BigButton narrow label={label} onTap={() => setOpen(true)} />
      <Sheet open={open} title={ask} onClose={() => setOpen(false)}>
        <Body>{what}</Body>
        <Failure of={action} />
        <BigButton label={confirm} pending={action.pending} onTap={run} />
      </Sheet>
    </>
  );
}
