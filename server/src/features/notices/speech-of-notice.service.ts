import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { contract, type Id, noticeAloud, pathOf } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import type { ShownFile } from '../../http/send-file.js';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Speech } from '../../speech/speech.js';
import { Storage } from '../../storage/storage.js';
import { Notice } from './notice.entity.js';

const mp3 = 'audio/mpeg';
const hour = 3600;
const validHours = 24;

interface Link {
  /** HMAC, base64url. */
  readonly key: string;
  /** Seconds since 1970. */
  readonly until: number;
}

/** A notice read aloud, made when somebody first asks for it and kept for all others. */
@Injectable()
export class SpeechOfNotice {
  /** Who asks while it is being made waits for the same. */
  private readonly making = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: Cipher,
    private readonly clock: Clock,
    private readonly speech: Speech,
    private readonly storage: Storage,
  ) {}

  /**
   * Where it is heard for a day, the same for everybody within an hour and as long as the notice says the same;
   * null where nothing can be heard.
   */
  urlOf(notice: Notice): string | null {
    if (!this.speech.available || notice.recalledAt) return null;
    const until = (Math.floor(this.now() / hour) + 1 + validHours) * hour;
    const key = this.sign(notice, until).toString('base64url');
    return pathOf(contract.notices.speech, { params: { noticeId: notice.id, key }, query: { until } });
  }

  /** NOT_FOUND for a wrong key or an old one, for what was taken back and where no service is set up; SPEECH_AWAY, STORAGE_AWAY. */
  async open(noticeId: Id, link: Link): Promise<ShownFile> {
    if (!this.speech.available) throw new DomainError('NOT_FOUND');
    const notice = await expectFound(this.dataSource.manager, Notice, noticeId);
    if (notice.recalledAt || !this.isGood(notice, link)) throw new DomainError('NOT_FOUND');
    return {
      name: `${notice.content.title}.mp3`,
      type: mp3,
      content: await this.soundOf(notice),
      inline: true,
    };
  }

  private async soundOf(notice: Notice): Promise<Uint8Array> {
    const text = noticeAloud({ ...notice.content, ...notice, recalledAt: null });
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    const key = `speech-${notice.id.toLowerCase()}-${hash}`;
    const made = this.making.get(key) ?? this.make(key, text);
    this.making.set(key, made);
    return made.finally(() => this.making.delete(key));
  }

  private async make(key: string, text: string): Promise<Uint8Array> {
    const kept = await this.storage.get(key);
    if (kept) return kept;
    const sound = await this.speech.speak(text);
    await this.storage.put(key, sound, mp3);
    return sound;
  }

  private isGood(notice: Notice, { key, until }: Link): boolean {
    const given = Buffer.from(key, 'base64url');
    const right = this.sign(notice, until);
    const isRight = given.length === right.length && timingSafeEqual(given, right);
    return isRight && this.now() < until;
  }

  private sign({ id, version }: Pick<Notice, 'id' | 'version'>, until: number): Buffer {
    return this.cipher.sign('notices.speech', `${id}\n${version}\n${until}`);
  }

  /** Seconds since 1970. */
  private now(): number {
    return this.clock.now().getTime() / 1000;
  }
}
