import { View } from '@tarojs/components';
import { go } from '../hooks/nav';
import { call } from '../platform/call';
import { weappAria } from './aria';
import { classes } from './base.types';
import type { TapProps } from './tap.types';
import { useSteadyTap } from './use-steady-tap';

/** The one thing that can be pressed; everything else is built on it. */
export function Tap(props: TapProps) {
  const { onTap, to, follow = go, tel, disabled, className, aria, children } = props;
  const press = useSteadyTap(props, () => {
    onTap?.();
    if (tel) call(tel);
    if (to) follow(to);
  });
  return (
    <View
      className={classes('tap', disabled && 'disabled', className)}
      hoverClass={disabled ? 'none' : 'pressed'}
      hoverStartTime={0}
      hoverStayTime={120}
      onClick={press}
      {...weappAria({ role: to ? 'link' : 'button', disabled, ...aria })}
    >
      {children}
    </View>
  );
}
