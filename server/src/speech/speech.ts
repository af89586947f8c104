/** Reads a text aloud, where the installation has a service for it. */
export abstract class Speech {
  /** Whether there is one; without, nothing offers it. */
  abstract readonly available: boolean;

  /**
   * The text as one MP3.
   * @param text of any length; at least one character in it can be spoken
   * @throws DomainError SPEECH_AWAY where there is no service or it does not do its work
   */
  abstract speak(text: string): Promise<Uint8Array>;
}
