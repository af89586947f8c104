import type { Action } from '../../hooks/use-action';
import { BigButton, type BigButtonProps, Buttons, Failure, Notice, View } from '../../ui';
import type { Draft } from './use-draft';
import { words } from './words';

/** A button of the bar. The boxes are looked over before anything happens. */
export interface Step extends Pick<BigButtonProps, 'label' | 'icon' | 'pending'> {
  /** Also asks for what is missing before others may see it. */
  readonly whole: boolean;
  readonly run: 'save' | (() => unknown);
}

interface SaveBarProps {
  readonly draft: Pick<Draft<object, unknown>, 'problems' | 'check' | 'saving' | 'saved'> & {
    readonly save: () => Promise<unknown>;
  };
  /** The first is what one comes for. */
  readonly steps: readonly Step[];
  /** What is said once it is saved. */
  readonly saved: string;
  /** Something else that a button does, with why it failed. */
  readonly beside?: Pick<Action<[], unknown>, 'failure'>;
  /** Boxes were looked over and something is wrong. */
  readonly onWrong: () => unknown;
}

/** What can be done with what is typed, and what became of it. */
export function SaveBar({ draft, steps, saved, beside, onWrong }: SaveBarProps) {
  const tap =
    ({ whole, run }: Step) =>
    async () => {
      if (!draft.check(whole)) return onWrong();
      if (run === 'save') await draft.save();
      else await run();
    };
  const clash = draft.saving.failure?.code === 'CHANGED_MEANWHILE';
  return (
    <View className="stack">
      {Object.keys(draft.problems).length > 0 && <Notice tone="brick">{words.mend}</Notice>}
      {!clash && <Failure of={draft.saving} />}
      {beside && <Failure of={beside} />}
      {draft.saved && <Notice tone="ok">{saved}</Notice>}
      <Buttons>
        {steps.map((step, at) => (
          <BigButton
            key={step.label}
            kind={at === 0 ? 'primary' : 'secondary'}
            icon={step.icon}
            label={step.label}
            pending={step.run === 'save' ? draft.saving.pending : step.pending}
            onTap={tap(step)}
          />
        ))}
      </Buttons>
    </View>
  );
}
