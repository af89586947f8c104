import type { MouseEvent } from 'react';
import { go } from '../hooks/nav';
import { webAria } from './aria';
import { InsideTap } from './base';
import { classes } from './base.types';
import type { TapProps } from './tap.types';
import { useSteadyTap } from './use-steady-tap';

/** The one thing that can be pressed; a real link or button, so that keyboards and readers know it. */
export function Tap(props: TapProps) {
  const { onTap, to, follow = go, tel, disabled, className, aria, data = {}, children } = props;
  const press = useSteadyTap(props, () => {
    onTap?.();
    if (to) follow(to);
  });
  const inside = <InsideTap.Provider value={true}>{children}</InsideTap.Provider>;
  const shared = {
    className: classes('tap', disabled && 'disabled', className),
    ...Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value])),
    ...webAria({ disabled, ...aria }),
  };
  if (to || tel) {
    const click = (event: MouseEvent) => {
      // A new tab, asked for with a key, is the browser's own affair; so is ringing.
      if (tel || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      press();
    };
    return (
      <a {...shared} href={tel ? `tel:${tel}` : to} onClick={click}>
        {inside}
      </a>
    );
  }
  // aria-disabled, not disabled: the button stays in reach of the keyboard and can be read.
  return (
    <button {...shared} type="button" onClick={press}>
      {inside}
    </button>
  );
}
