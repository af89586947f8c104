export interface ScannerProps {
  /** What it is for: 「扫会员卡」. */
  readonly label: string;
  /** Called for each code read; the same code again only after three seconds out of sight. */
  readonly onRead: (scanned: string) => unknown;
}
