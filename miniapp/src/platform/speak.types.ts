/** What is to be heard: as text for a voice of this device, one sentence a line, or as a sound made on the server. */
export interface Spoken {
  readonly text: string;
  /** Path or address of the sound; null where the server makes none. */
  readonly url: string | null;
}

/** Called once at the end; false where it could not be heard. */
export type OnHeard = (heard: boolean) => void;
