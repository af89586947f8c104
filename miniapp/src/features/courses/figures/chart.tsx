import './figures.scss';
import { useEffect } from 'react';
import { Body, Hint, View } from '../../../ui';
import type { ChartProps } from './chart.types';

/** Simple bars with their numbers: a phone needs no more. */
export function Chart({ of: { labels, series }, onDrawn }: ChartProps) {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  useEffect(() => void onDrawn(null), []);
  return (
    <View className="stack">
      {labels.map((label, index) => (
        <View key={label} className="figure-row">
          <Body>{label}</Body>
          {series.map(({ label: what, weave, values }) => (
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
