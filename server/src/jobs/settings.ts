/** How a worker goes about it; milliseconds. Tests take shorter times. */
export class WorkerSettings {
  /** A claim that is not prolonged for so long is anybody's, by the database's clock. */
  leaseMs = 30_000;
  /** Between two looks for work of other instances; a quarter more or less. */
  pollMs = 1000;
  /** What runs at the end of the process may go on so long. */
  partingMs = 10_000;
  /** A delivery that takes longer is given up: nobody knows how it ended. */
  deliveryMs = 60_000;
  /** Tasks of one kind under way at once, and of all kinds: the others wait in line, kind after kind. */
  tasksOfKind = 2;
  tasks = 6;
}
