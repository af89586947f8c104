/** Cards on an A4 sheet: two beside each other, four below (85.6 × 54 mm each, ISO/IEC 7810 ID-1). */
export const cardsPerSheet = 8;
/** The server sends no more at a time. */
export const cardsAtOnce = 500;

/** Items in the order given, so many to a sheet. */
export function sheetsOf<T>(items: readonly T[], perSheet = cardsPerSheet): T[][] {
  return Array.from({ length: Math.ceil(items.length / perSheet) }, (_, sheet) =>
    items.slice(sheet * perSheet, (sheet + 1) * perSheet),
  );
}

/** Size of a name on a card, in points: 26 for most, 20 for long ones; smaller only where it would be cut. */
export function namePoints(name: string): number {
  const length = [...name].length;
  if (length <= 4) return 26;
  return length <= 14 ? 20 : 14;
}
