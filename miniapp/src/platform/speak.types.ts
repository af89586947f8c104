/** What is to be heard: as text for a voice of this device, or as a sound made on the server. */
export interface Spoken {
  readonly text: string;
  readonly url: string | null;
}

/** Called once at the end; false where it could not be heard. */
export type OnSpoken = (heard: boolean) => void;
