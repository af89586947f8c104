/** Who wrote an announcement and who wanted it sent. */
export interface Writers {
  readonly createdBy: string;
  readonly sentBy: string | null;
}

/** own: they look at their own text, since nobody else can; that is put on record. */
export type ReviewRight = 'another' | 'own' | 'none';

/**
 * Whether somebody may say yes to an announcement: whoever covers its unit and neither wrote it nor wanted it
 * sent; these two only where nobody else covers it.
 * @param organizers everybody who covers the unit
 */
export function reviewRight(
  memberId: string,
  { createdBy, sentBy }: Writers,
  organizers: readonly string[],
): ReviewRight {
  if (!organizers.includes(memberId)) return 'none';
  const isWriter = (id: string) => id === createdBy || id === sentBy;
  if (!isWriter(memberId)) return 'another';
  return organizers.every(isWriter) ? 'own' : 'none';
}
