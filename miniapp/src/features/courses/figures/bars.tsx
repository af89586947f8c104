import './figures.scss';
import { Body, Hint, View } from '../../../ui';
import type { ChartSpec, Series } from './chart.types';

/** Simple bars with their numbers: for narrow screens, where a drawn chart would be too small to read. */
export function Bars({ of: { labels, series } }: { of: ChartSpec }) {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  return (
    <View>
      {labels.map((label, index) => (
        <View key={label} className="figure-row">
          <Body>{label}</Body>
          {shown(series, index).map(({ label: what, weave, values }) => (
            <View className="figure-line" key={what}>
              <View className="figure-track" aria={{ hidden: true }}>
                <View
                  className={`figure-bar figure-${weave}`}
                  style={{ width: `${(100 * (values[index] ?? 0)) / most}%` }}
                />
              </View>
              <Hint inline>{series.length > 1 ? `${what} ${values[index] ?? 0}` : (values[index] ?? 0)}</Hint>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** A row of several values leaves out those that are none. */
const shown = (series: readonly Series[], index: number): readonly Series[] =>
  series.length === 1 ? series : series.filter(({ values }) => (values[index] ?? 0) > 0);
