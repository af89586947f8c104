import type { ApiError } from '@wanqing/shared';
import type { ReactNode } from 'react';
import { useLate } from '../hooks/use-late';
import type { RemoteState } from '../hooks/use-remote';
import { View } from './base';
import { BigButton } from './big-button';
import { Failure, Notice } from './notice';
import { Body } from './text';
import { words } from './words';

export interface RemoteProps<T> {
  readonly of: RemoteState<T>;
  /** What an empty list says, with a next step: a sentence or elements. */
  readonly empty?: ReactNode;
  /** When there is nothing; by default an `items` without any. */
  readonly isEmpty?: (value: T) => boolean;
  readonly children: (value: T) => ReactNode;
}

/** The four states of what comes from the server: waiting (said after 400 ms), failed with a retry, empty, there. */
export function Remote<T>({ of, empty, isEmpty = hasNoItems, children }: RemoteProps<T>) {
  const late = useLate(of.status === 'loading');
  if (of.value !== undefined) {
    const nothing = empty !== undefined && isEmpty(of.value);
    return (
      <>
        {of.failure && <Notice>{words.fromBefore}</Notice>}
        {nothing ? <View className="empty">{sentence(empty)}</View> : children(of.value)}
      </>
    );
  }
  if (of.status === 'failed') {
    return (
      <View className="stack">
        <Failure of={of} />
        {mayHelp(of.failure) && <BigButton label={words.again} onTap={of.reload} />}
      </View>
    );
  }
  return (
    <View className="waiting" aria={{ role: 'status', live: 'polite' }}>
      {late && <Body tone="soft">{words.opening}</Body>}
    </View>
  );
}

/** Trying again is for what may pass: no network, a busy or broken server; what was refused stays so. */
const mayHelp = (failure: ApiError | null): boolean =>
  !failure || failure.status === 0 || failure.status === 429 || failure.status >= 500;

const sentence = (empty: ReactNode): ReactNode => (typeof empty === 'string' ? <Body>{empty}</Body> : empty);

const hasNoItems = (value: unknown): boolean => {
  const items = (value as { items?: unknown } | null)?.items;
  return Array.isArray(items) && items.length === 0;
};
