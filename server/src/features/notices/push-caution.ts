const firstMs = 30_000;
const mostMs = 10 * 60_000;
const probeMs = 5000;

/**
 * Keeps a WeChat that answers nothing usable from turning one message after the other into one of unknown fate:
 * after such an answer one message at a time tries, after 30 seconds, a minute, two … ten; the others wait.
 */
export class PushCaution {
  private waitMs = 0;
  private until = 0;
  private isTrying = false;

  /** Null: go, and tell how it went. Otherwise nothing goes out before that moment. */
  wait(now: Date): Date | null {
    if (this.waitMs === 0) return null;
    if (now.getTime() < this.until) return new Date(this.until);
    if (this.isTrying) return new Date(now.getTime() + probeMs);
    this.isTrying = true;
    return null;
  }

  /** WeChat said something, be it no. */
  answered(): void {
    this.waitMs = 0;
    this.isTrying = false;
  }

  /** What was tried came to nothing before WeChat was asked: the next one may try. */
  unasked(): void {
    this.isTrying = false;
  }

  /** It said nothing usable. Those that were under way at the same moment make it no worse. */
  silent(now: Date): void {
    if (this.waitMs > 0 && !this.isTrying) return;
    this.waitMs = Math.min(this.waitMs * 2 || firstMs, mostMs);
    this.until = now.getTime() + this.waitMs;
    this.isTrying = false;
  }
}
