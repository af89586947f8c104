/**
 * Deals tasks out to callers in the order of both: each gets a run of neighbours, so that a branch is cut in two
 * at most where one run ends; no two runs differ by more than one.
 * @returns a run for each caller, empty where there are more callers than tasks
 */
export function shareOut<Task>(tasks: readonly Task[], callers: number): Task[][] {
  const least = Math.floor(tasks.length / callers);
  const longer = tasks.length % callers;
  return Array.from({ length: callers }, (_, index) => {
    const from = index * least + Math.min(index, longer);
    return tasks.slice(from, from + least + (index < longer ? 1 : 0));
  });
}
