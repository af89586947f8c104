import type { ClaimView } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { api, refreshMe } from '../../api';
import { useWatch } from '../../hooks/use-watch';
import { storage } from '../../platform/storage';
import { useShown } from './use-shown';

const KEY = 'rescue-code';
/** Milliseconds between two quiet looks at whether staff have recognised the phone. */
const often = 3000;

/** The last rescue code of this phone while it can still be used, for a page without network. */
export function keptRescue(): ClaimView | null {
  const kept = storage.get<ClaimView>(KEY);
  return kept && Date.parse(kept.expiresAt) > Date.now() ? kept : null;
}

export const forgetRescue = (): void => storage.remove(KEY);

/**
 * A rescue code that stays good while it is shown: looks by itself whether staff have recognised the phone,
 * and takes a new code when this one is over.
 * @param given the code that came with an answer
 */
export function useRescue(given: ClaimView | null, onRecognised: () => unknown): ClaimView | null {
  const [claim, setClaim] = useState(given);
  const shown = useShown();
  useEffect(() => setClaim(given), [given]);
  useEffect(() => {
    if (claim?.state === 'waiting') storage.set(KEY, claim);
  }, [claim]);
  const look = async () => {
    if (!claim) return;
    const now = await api.accounts.myClaim({ params: { claimId: claim.id } });
    if (now.state === 'expired') setClaim(await api.accounts.openClaim());
    if (now.state !== 'recognised') return;
    await refreshMe();
    forgetRescue();
    setClaim(now);
    onRecognised();
  };
  // Without network it is looked again a moment later.
  useWatch(shown && claim?.state === 'waiting', () => look().catch(() => undefined), often);
  return claim;
}
