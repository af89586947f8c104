import type { ClaimView } from '@wanqing/shared';
import type { ReactNode } from 'react';
import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';
import { Remote } from '../../ui';
import { Rescue } from './rescue';
import { keptRescue, useRescue } from './use-rescue';

interface OpenRescueProps {
  /** Staff have said whose phone this is; `useMe` knows by then. */
  readonly onRecognised?: () => unknown;
  /** What to do with the code. */
  readonly say?: string;
  /** How the code is shown, where not as staff need it. */
  readonly children?: (claim: ClaimView) => ReactNode;
}

/** Opens a rescue code and waits with it; without network the last one of this phone. */
export function OpenRescue({ onRecognised = () => undefined, say, children }: OpenRescueProps) {
  const opened = useRemote(() =>
    api.accounts.openClaim().catch(error => {
      const kept = keptRescue();
      if (kept) return kept;
      throw error;
    }),
  );
  const claim = useRescue(opened.value ?? null, onRecognised);
  return <Remote of={opened}>{() => claim && (children?.(claim) ?? <Rescue of={claim} say={say} />)}</Remote>;
}
