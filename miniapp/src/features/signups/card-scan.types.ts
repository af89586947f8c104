export interface CardScanProps {
  /** On the button: 「扫同来的人」. */
  readonly label: string;
  /** Beside the picture of the camera. */
  readonly aim: string;
  readonly onRead: (scanned: string) => unknown;
}
