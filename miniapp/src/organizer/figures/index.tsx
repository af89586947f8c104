import type { CourseFigures } from '@wanqing/shared';
import { useMemo } from 'react';
import { api } from '../../api';
import { FigureCard } from '../../features/courses/figures/figure-card';
import { chartsOf } from '../../features/courses/figures/figures.rules';
import { words } from '../../features/courses/figures/words';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Body, Page, Remote, View } from '../../ui';

/** Charts of a course or of a whole term. */
export default function FiguresPage() {
  const { activity, term } = useQuery();
  return activity || term ? <Charts activity={activity} term={term} /> : <Nothing />;
}

function Charts({ activity = '', term = '' }: { activity?: string; term?: string }) {
  const figures = useRemote(
    () =>
      activity
        ? api.courses.figures({ params: { activityId: activity } })
        : api.courses.termFigures({ params: { termId: term } }),
    [activity, term],
  );
  const { value } = figures;
  return (
    <Page for="organizer" title={words.title} under={activity ? value?.fill[0]?.title : words.ofTerm}>
      <Remote of={figures} isEmpty={known => chartsOf(known).length === 0} empty={words.nothing}>
        {known => <Cards of={known} />}
      </Remote>
    </Page>
  );
}

function Cards({ of: known }: { of: CourseFigures }) {
  // The same charts while the numbers are: a chart is drawn anew only when it has changed.
  const said = JSON.stringify(known);
  const charts = useMemo(() => chartsOf(JSON.parse(said) as CourseFigures), [said]);
  return (
    <View className="figure-cards">
      {charts.map(chart => (
        <FigureCard key={chart.name} of={chart} />
      ))}
    </View>
  );
}

const Nothing = () => (
  <Page for="organizer" title={words.title}>
    <Body>{words.noCourse}</Body>
  </Page>
);
