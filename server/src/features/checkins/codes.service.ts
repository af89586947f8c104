import { Injectable } from '@nestjs/common';
import { type Id, linkTo, readLink } from '@wanqing/shared';
import { Config } from '../../config.js';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { base32 } from '../../kernel/ids.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { sessionAt } from '../activities/sessions.rules.js';
import { AttemptsService } from './attempts.service.js';
import { momentsFor } from './door.rules.js';
import { checkRotating, type MacOf, readRotating, stepMs, stepOf, writeRotating } from './rotating.rules.js';

const macLength = 10;

/** A phone before a session: where its code led, and when it stood there. */
export interface Approach {
  readonly door: SessionDoor;
  readonly method: 'poster' | 'rotating';
  readonly codeIsGood: boolean;
  readonly at: Date;
}

/** Makes the codes of the big screen, and reads those that phones scan. */
@Injectable()
export class CodesService {
  constructor(
    private readonly config: Config,
    private readonly cipher: Cipher,
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly attempts: AttemptsService,
  ) {}

  /** The link on the big screen now, and when the next one is due. */
  rotating({ id, shortCode }: Pick<SessionDoor['session'], 'id' | 'shortCode'>): {
    url: string;
    nextAt: Date;
  } {
    const step = stepOf(this.clock.now());
    const code = writeRotating(shortCode, step, this.macOf(id)(step));
    return {
      url: linkTo(this.config.publicUrl, { kind: 's', code }),
      nextAt: new Date((step + 1) * stepMs),
    };
  }

  /**
   * Where a scanned text leads; null where it is no code of ours, or of a kind that this activity has off.
   * @param claimed when the phone says it scanned
   */
  async follow(scanned: string, accountId: Id, claimed: Date): Promise<Approach | null> {
    const link = readLink(scanned);
    if (link?.kind === 'p') return this.atPoster(link.code, accountId, claimed);
    if (link?.kind === 's') return this.atScreen(link.code, accountId, claimed);
    return null;
  }

  private async atPoster(posterCode: string, accountId: Id, claimed: Date): Promise<Approach | null> {
    const door = await this.doors.behindPoster(posterCode);
    const session = door && sessionAt(door.sessions, claimed);
    if (!session || !door.activity.byPoster) return null;
    const grant = await this.attempts.grant({ accountId, session });
    return { door: { ...door, session }, method: 'poster', codeIsGood: true, at: grant ?? claimed };
  }

  /** A grant stands in for a code that has grown old while the phone was being recognised. */
  private async atScreen(code: string, accountId: Id, claimed: Date): Promise<Approach | null> {
    const rotating = readRotating(code);
    const door = rotating && (await this.doors.behindShortCode(rotating.shortCode));
    if (!rotating || !door?.activity.byRotating) return null;
    const { session } = door;
    const grant = await this.attempts.grant({ accountId, session });
    const moments = momentsFor(this.clock.now(), claimed);
    const { genuine, current } = checkRotating(rotating, this.macOf(session.id), moments);
    return {
      door,
      method: 'rotating',
      codeIsGood: current || (genuine && grant !== null),
      at: grant ?? claimed,
    };
  }

  private macOf(sessionId: Id): MacOf {
    return step => base32(this.cipher.sign(sessionId, String(step)), macLength);
  }
}
