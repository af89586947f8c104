/** JSON with bigints as bare digits, as WeChat writes its 64-bit ids. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? `\u0000${inner}\u0000` : inner,
  ).replaceAll(/"\\u0000(\d+)\\u0000"/g, '$1');
}
