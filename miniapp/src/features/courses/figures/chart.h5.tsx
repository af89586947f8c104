import './figures.scss';
import { useEffect, useRef, useState } from 'react';
import { useMode } from '../../../hooks/use-mode';
import { useWide } from '../../../platform/wide';
import { Body } from '../../../ui';
import { Bars } from './bars';
import type { ChartSpec } from './chart.types';
import { spoken } from './figures.rules';
import { words } from './words';

/** A chart: drawn where there is room, plain bars on a phone. */
export const Chart = ({ of }: { of: ChartSpec }) => (useWide() ? <DrawnChart of={of} /> : <Bars of={of} />);

/** Drawn by a library that is fetched only when a chart is in sight. */
function DrawnChart({ of: spec }: { of: ChartSpec }) {
  const { step } = useMode();
  const box = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let over = false;
    let stop: (() => void) | undefined;
    void import('./draw.h5').then(({ drawIn }) => {
      if (over || !box.current) return;
      stop = drawIn(box.current, spec);
      setReady(true);
    });
    return () => {
      over = true;
      stop?.();
    };
  }, [spec, step]);
  return (
    <>
      {!ready && <Body tone="soft">{words.drawing}</Body>}
      <div ref={box} className="figure-chart" role="img" aria-label={spoken(spec)} />
    </>
  );
}
