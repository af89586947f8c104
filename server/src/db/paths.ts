/** First value after every path that starts with `path`; `/` is followed by `0` in both databases' binary order. */
export const afterPath = (path: string): string => `${path.slice(0, -1)}0`;

/**
 * SQL condition "lies in one of these subtrees" as index ranges (a LIKE would not use SQLite's index).
 * An empty list matches nothing.
 */
export function inSubtrees(
  column: string,
  paths: readonly string[],
  name = 'path',
): [sql: string, params: Record<string, string>] {
  if (paths.length === 0) return ['1 = 0', {}];
  const params: Record<string, string> = {};
  const ranges = outermost(paths).map((path, index) => {
    params[`${name}${index}`] = path;
    params[`${name}${index}End`] = afterPath(path);
    return `(${column} >= :${name}${index} AND ${column} < :${name}${index}End)`;
  });
  return [`(${ranges.join(' OR ')})`, params];
}

/** Drops paths that lie inside another, so that no row is counted twice. */
export const outermost = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter(path => !paths.some(other => other !== path && path.startsWith(other)));

/** Paths of a unit and of everything above it: `/a/b/` → `/a/`, `/a/b/`. */
export function pathsDownTo(path: string): string[] {
  const keys = path.split('/').filter(Boolean);
  return keys.map((_, index) => `/${keys.slice(0, index + 1).join('/')}/`);
}
