import type { PagesState } from '../hooks/use-pages';
import { scrollTo, toTop } from '../platform/scroll';
import { View } from './base';
import { BigButton } from './big-button';
import { Hint } from './text';
import { words } from './words';

type Turning = Pick<PagesState<unknown>, 'page' | 'forward' | 'backward'>;

/** Turns the pages of a long list; nothing where there is only one. `selector` is scrolled to afterwards. */
export function Pager({ of, selector }: { of: Turning; selector?: string }) {
  if (!of.forward && !of.backward) return null;
  const turn = (way?: () => void) => () => {
    way?.();
    if (selector) scrollTo(selector);
    else toTop();
  };
  return (
    <View as="nav" className="pager" aria={{ label: words.pages }}>
      <BigButton
        narrow
        kind="secondary"
        label={words.pageBefore}
        disabled={!of.backward}
        onTap={turn(of.backward)}
      />
      <Hint inline>{words.pageNumber(of.page)}</Hint>
      <BigButton
        narrow
        kind="secondary"
        label={words.pageAfter}
        disabled={!of.forward}
        onTap={turn(of.forward)}
      />
    </View>
  );
}
