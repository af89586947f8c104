import { readLink } from '@wanqing/shared';
import { api } from '../../api';

/** Whom one takes along: somebody the page knows, or the owner of a scanned card. */
export type Companion =
  | { readonly name: string; readonly memberId: string }
  | { readonly name: string; readonly card: string };

/** As the routes take it. */
export const companionBody = (companion: Companion | null) => {
  if (!companion) return null;
  return 'card' in companion ? { card: companion.card } : { memberId: companion.memberId };
};

/** Whose card was scanned; null where it is no card of ours. Rejects as the look-up does. */
export async function companionOf(scanned: string): Promise<Companion | null> {
  const link = readLink(scanned);
  if (link?.kind !== 'k') return null;
  const { name } = await api.accounts.lookAtCard({ params: { cardCode: link.code } });
  return { name, card: scanned };
}
