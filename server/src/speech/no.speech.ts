import { DomainError } from '../kernel/domain-error.js';
import { Speech } from './speech.js';

/** No service is configured. */
export class NoSpeech extends Speech {
  readonly available = false;

  async speak(): Promise<Uint8Array> {
    throw new DomainError('SPEECH_AWAY');
  }
}
