import { useAction } from '../../hooks/use-action';
import { useMode } from '../../hooks/use-mode';
import { BigButton, Card, Choice, Failure } from '../../ui';
import { words } from './words';

/** The size of the letters, in place, and the way between 长辈版 and standard. */
export function Letters() {
  const { elder, step, setMode, setStep } = useMode();
  const resize = useAction((_, to: 1 | 2 | 3) => setStep(to));
  const change = useAction(() => setMode(elder ? 'standard' : 'elder'));
  const sizes = elder ? words.sizes : words.standardSizes;
  return (
    <Card title={words.letters}>
      <Choice
        label={words.letters}
        bare
        row
        value={step}
        onChange={resize.run}
        options={([1, 2, 3] as const).map(value => ({ value, label: sizes[value] }))}
      />
      <Failure of={resize} />
      <BigButton kind="secondary" label={elder ? words.toStandard : words.toElder} onTap={change.run} />
      <Failure of={change} />
    </Card>
  );
}
