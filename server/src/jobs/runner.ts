/** Works off the jobs of one kind. */
export interface Runner {
  /** Runs until nothing is due that could be claimed; rejects where the database failed. Once at a time. */
  run(): Promise<void>;
  /** Claims no more, for good, and gives back what has not been started. */
  stop(): void;
  /** Tells what is still under way to end. */
  abort(): void;
}
