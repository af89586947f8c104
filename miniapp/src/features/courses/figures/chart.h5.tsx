import './figures.scss';
import { useEffect, useRef, useState } from 'react';
import { useMode } from '../../../hooks/use-mode';
import { Body } from '../../../ui';
import type { ChartProps } from './chart.types';
import { spoken } from './figures.rules';
import { words } from './words';

/** The chart, drawn by a library that is fetched only when a chart is in sight. */
export function Chart({ of: spec, onDrawn }: ChartProps) {
  const { step } = useMode();
  const box = useRef<HTMLDivElement>(null);
  const tell = useRef(onDrawn);
  tell.current = onDrawn;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let over = false;
    let stop: (() => void) | undefined;
    void import('./draw.h5').then(({ draw }) => {
      if (over || !box.current) return;
      const drawn = draw(box.current, spec);
      stop = drawn.stop;
      setReady(true);
      tell.current(drawn);
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
