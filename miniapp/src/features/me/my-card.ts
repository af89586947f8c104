import type { CardView } from '@wanqing/shared';
import { api } from '../../api';
import { storage } from '../../platform/storage';

/** Name under which the card lies on the phone. */
export const MY_CARD = 'my-card';

/** The card as last seen, if it is this member's. */
export function keptCard(memberId: string | undefined): CardView | null {
  const card = storage.get<CardView>(MY_CARD);
  return card && card.memberId === memberId ? card : null;
}

/** Fetches the card once, so that it opens without network on the day it is needed. */
export async function fetchCard(memberId: string): Promise<void> {
  if (keptCard(memberId)) return;
  storage.set(MY_CARD, await api.members.myCard());
}
