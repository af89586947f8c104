/** A file somebody chose; its bytes are read only when they are wanted, one file at a time. */
export interface ChosenFile {
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}
