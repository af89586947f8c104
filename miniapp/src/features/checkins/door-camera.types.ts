export interface DoorCameraProps {
  /** Takes what was read; true when somebody is checked in and the next may come. */
  readonly onRead: (scanned: string) => Promise<boolean>;
}
