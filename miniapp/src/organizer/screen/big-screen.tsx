import { momentWords, type RotatingView } from '@wanqing/shared';
import './screen.scss';
import { boardPath } from '../../features/checkins/places';
import { useFullScreen } from '../../platform/full-screen';
import { BigButton, Body, Heading, Hint, QrCode, View, Words } from '../../ui';
import type { Rotating } from './use-rotating';
import { words } from './words';

/** Code at the left, words at the right, to be read across a hall. */
export function BigScreen({ of: { view, state }, sessionId }: { of: Rotating; sessionId: string }) {
  const { full, enter } = useFullScreen();
  return (
    <View as="main" className="screen">
      <View className="screen-code">
        <Code view={view} dead={state === 'dead'} />
        {state !== 'fresh' && (
          <View className="screen-lost" data={{ status: 'amber' }} aria={{ role: 'status', live: 'polite' }}>
            <Body bold tone="inherit">
              {state === 'dead' ? words.lostLong : words.lost}
            </Body>
          </View>
        )}
      </View>
      <View className="screen-words">
        {view && <About of={view} />}
        <Steps />
        {view && <Count of={view} />}
        {(!full || !enter) && (
          <View className="screen-tools">
            <BigButton kind="secondary" narrow icon="back" label={words.board} to={boardPath(sessionId)} />
            {enter && <BigButton kind="secondary" narrow icon="screen" label={words.full} onTap={enter} />}
          </View>
        )}
      </View>
    </View>
  );
}

function Code({ view, dead }: { view: RotatingView | null; dead: boolean }) {
  if (dead) return null;
  if (!view) return <Body>{words.opening}</Body>;
  return <QrCode text={view.url} label={words.qr} size="var(--screen-code)" />;
}

const About = ({ of: { title, place, startsAt } }: { of: RotatingView }) => (
  <View className="screen-about">
    <Words size="title" level={1} bold>
      {title}
    </Words>
    <Body>{momentWords(startsAt)}</Body>
    <Body>{place}</Body>
  </View>
);

const Steps = () => (
  <View className="screen-steps">
    <Heading>{words.scan}</Heading>
    {words.steps.map((step, index) => (
      <View className="screen-step" key={step}>
        <View className="screen-step-number">
          <Body inline tone="inherit" bold>
            {index + 1}
          </Body>
        </View>
        <Body>{step}</Body>
      </View>
    ))}
    <Hint>{words.noPhone}</Hint>
  </View>
);

const Count = ({ of: { came, invited } }: { of: RotatingView }) => (
  <View className="screen-count">
    <Body bold inline>
      {words.came}
    </Body>
    <Words size="number" tone="pine" bold inline>
      {came}
    </Words>
    <Body inline>{words.people}</Body>
    {invited > 0 && <Hint inline>{words.of(invited)}</Hint>}
  </View>
);
