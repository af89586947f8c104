/** As many as the office keeps for one person. */
const mostTags = 10;

/** Characters of a tag. */
export const tagLength = 12;

/** The tags with one more, as it was typed; null where there are as many as can be. */
export function withTag(tags: readonly string[], typed: string): string[] | null {
  const tag = typed.trim();
  if (!tag || tags.includes(tag)) return [...tags];
  return tags.length < mostTags ? [...tags, tag] : null;
}
