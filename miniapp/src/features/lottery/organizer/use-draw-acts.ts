import type { DrawFigures, DrawForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { type Action, useAction } from '../../../hooks/use-action';
import { type RemoteState, useRemote } from '../../../hooks/use-remote';
import { scrollTo } from '../../../platform/scroll';

/** The figures, below the story: whoever asks for them wants to see them. */
const shown = '.draw-figures';

export interface DrawActs {
  readonly trial: Action<[], void>;
  readonly draw: Action<[], boolean>;
  readonly publish: Action<[], boolean>;
  /** Of the trial made on this page; null before. */
  readonly tried: DrawFigures | null;
  /** Of the real draw; no figures while there are none. */
  readonly drawn: RemoteState<DrawFigures | null>;
}

/** What an organizer does with a draw, one step after another. */
export function useDrawActs(
  { id, state }: DrawForOrganizer,
  remote: RemoteState<DrawForOrganizer>,
): DrawActs {
  const params = { drawId: id };
  const over = state === 'drawn' || state === 'published';
  const [tried, setTried] = useState<DrawFigures | null>(null);
  const drawn = useRemote(async () => (over ? await api.lottery.figures({ params }) : null), [id, over]);
  // A refusal means that somebody else was faster: then the page is not what it was.
  const fresh = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      void remote.reload();
    }
  };
  const trial = useAction(async () => {
    setTried(await api.lottery.trial({ params }));
    scrollTo(shown);
  });
  const draw = useAction(async () => {
    drawn.put(await fresh(api.lottery.draw({ params })));
    setTried(null);
    scrollTo(shown);
    return true;
  });
  const publish = useAction(async () => {
    remote.put(await fresh(api.lottery.publish({ params })));
    return true;
  });
  return { trial, draw, publish, tried, drawn };
}
