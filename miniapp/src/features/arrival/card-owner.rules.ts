import type { MeView } from '@wanqing/shared';

interface SeenCard {
  readonly name: string;
  readonly branch: string;
}

/**
 * Whose card a phone sees: its own person's, another's, or perhaps its owner's where the phone is not
 * recognised yet. A card shows no more than name and branch; the server judges where it matters.
 */
export function ownerOf(card: SeenCard, member: MeView['member']): 'self' | 'other' | 'perhaps' {
  if (!member) return 'perhaps';
  return card.name === member.name && card.branch === member.branch.name ? 'self' : 'other';
}
