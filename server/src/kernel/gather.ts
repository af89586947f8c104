/**
 * Questions that wait at the same moment share one answer from the database: the first one starts a batch in
 * the next turn of the event loop, and whoever asks while it is under way travels with the next. Nothing is
 * kept afterwards, so an answer is never older than its question.
 */
export class Gather<Key, Value> {
  private waiting = new Map<Key, Waiting<Value>[]>();
  private running = 0;

  /**
   * @param load answers a batch; a key missing from the map was not found
   * @param lanes batches under way at once
   */
  constructor(
    private readonly load: (keys: Key[]) => Promise<Map<Key, Value>>,
    private readonly lanes = 2,
    private readonly most = 200,
  ) {}

  get(key: Key): Promise<Value | undefined> {
    return new Promise((resolve, reject) => {
      const asked = this.waiting.get(key) ?? [];
      asked.push({ resolve, reject });
      this.waiting.set(key, asked);
      if (this.running < this.lanes) this.start();
    });
  }

  private start(): void {
    this.running += 1;
    setImmediate(async () => {
      while (this.waiting.size > 0) await this.answer(this.take());
      this.running -= 1;
    });
  }

  private take(): Map<Key, Waiting<Value>[]> {
    const batch = new Map([...this.waiting].slice(0, this.most));
    for (const key of batch.keys()) this.waiting.delete(key);
    return batch;
  }

  private async answer(batch: Map<Key, Waiting<Value>[]>): Promise<void> {
    try {
      const found = await this.load([...batch.keys()]);
      for (const [key, asked] of batch) for (const { resolve } of asked) resolve(found.get(key));
    } catch (error) {
      for (const asked of batch.values()) for (const { reject } of asked) reject(error);
    }
  }
}

interface Waiting<Value> {
  resolve(value: Value | undefined): void;
  reject(error: unknown): void;
}
