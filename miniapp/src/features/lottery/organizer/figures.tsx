import type { DrawFigures } from '@wanqing/shared';
import { Body, Card, Hint, Notice, View } from '../../../ui';
import { words } from './words';

/** What a draw gives, or would give: in a sentence, and course by course as a bar with its numbers. */
export const Figures = ({ of: figures }: { of: DrawFigures }) => (
  <View className="draw-figures">
    <Card title={figures.trial ? words.figuresTrial : words.figures} tone={figures.trial ? 'amber' : 'plain'}>
      <View aria={{ role: 'status', live: 'polite' }}>
        <Body bold>{words.sentence(figures.applications, figures.withSeat)}</Body>
        <Body>{words.firstChoice(figures.firstChoice)}</Body>
        <Body>{words.without(figures.withoutSeat)}</Body>
      </View>
      {figures.activities.length === 0 && <Notice>{words.noFigures}</Notice>}
      {figures.activities.map(({ activityId, title, seats, taken, waiting }) => (
        <View className="draw-course" key={activityId}>
          <Body bold>{title}</Body>
          <View className="draw-bar" aria={{ hidden: true }}>
            <View className="draw-bar-taken" style={{ width: `${(100 * taken) / Math.max(seats, 1)}%` }} />
          </View>
          <View className="draw-course-words">
            <Hint inline>{words.course(taken, seats)}</Hint>
            <Hint inline>{words.waiting(waiting)}</Hint>
          </View>
        </View>
      ))}
    </Card>
  </View>
);
