import { Logger } from '@nestjs/common';
import { DomainError } from '../kernel/domain-error.js';
import { isMp3, joinMp3 } from './mp3.rules.js';
import { pieces } from './pieces.rules.js';
import { Speech } from './speech.js';

/** A service that answers `POST /v1/audio/speech` as OpenAI does; self-hosted engines do, too. */
export interface SpeechConfig {
  /** With or without `/v1` at the end. */
  readonly base: string;
  readonly voice: string;
  readonly model: string;
  readonly key: string | null;
}

const mostBytes = 5 * 1024 * 1024;

/** Asks the service for one piece after another; engines lose their voice on long texts. */
export class HttpSpeech extends Speech {
  readonly available = true;
  private readonly logger = new Logger('speech');

  /** @param timeoutMs bounds each request, reading the answer included */
  constructor(
    private readonly config: SpeechConfig,
    private readonly timeoutMs = 20_000,
  ) {
    super();
  }

  async speak(text: string): Promise<Uint8Array> {
    const spoken: Uint8Array[] = [];
    for (const piece of pieces(text)) spoken.push(await this.ask(piece));
    if (spoken.length === 0) throw this.away('nothing to speak');
    return joinMp3(spoken);
  }

  private async ask(input: string): Promise<Uint8Array> {
    const { voice, model } = this.config;
    const sound = await this.exchange({ model, voice, input, response_format: 'mp3' });
    if (!isMp3(sound)) throw this.away('the answer is not an MP3');
    return sound;
  }

  private async exchange(body: Record<string, string>): Promise<Uint8Array> {
    const { base, key } = this.config;
    try {
      const response = await fetch(`${base.replace(/\/v1$/, '')}/v1/audio/speech`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      if (response.status === 200) return await wholeOf(response);
      await response.body?.cancel();
      throw this.away(`HTTP ${response.status}`);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      const { name, message, cause } = error as {
        name?: string;
        message?: string;
        cause?: { code?: unknown };
      };
      throw this.away(String(cause?.code ?? (name === 'RangeError' ? message : name)));
    }
  }

  /** The log gets the reason, never the text. */
  private away(reason: string): DomainError {
    this.logger.error({ reason });
    return new DomainError('SPEECH_AWAY');
  }
}

/** The answer's content; a service that never ends is left. */
async function wholeOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new RangeError(`more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
