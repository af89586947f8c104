export interface CardReaderProps {
  /** Takes what was read; false: the reader stays shut. */
  readonly onRead: (scanned: string) => Promise<boolean>;
}
