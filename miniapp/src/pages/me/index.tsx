import { useAction } from '../../hooks/use-action';
import { useMode } from '../../hooks/use-mode';
import { BigButton, Card, Choice, Failure, Page } from '../../ui';
import { words } from './words';

/** My things: how the letters look, and 长辈版 or standard. */
export default function Me() {
  return (
    <Page title={words.title}>
      <Letters />
    </Page>
  );
}

function Letters() {
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
