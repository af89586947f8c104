/** Calls shared out evenly: the first get one more where it does not come out even. */
export function evenSplit(calls: number, callers: number): number[] {
  if (callers === 0) return [];
  const least = Math.floor(calls / callers);
  return Array.from({ length: callers }, (_, index) => least + (index < calls % callers ? 1 : 0));
}
