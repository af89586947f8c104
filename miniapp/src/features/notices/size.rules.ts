/** Size of a file as people say it: 「320 KB」, 「2.4 MB」. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000 * 1000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / (1000 * 1000)).toFixed(1)} MB`;
}
