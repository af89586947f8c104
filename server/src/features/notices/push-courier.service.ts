import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Delivered, Job } from '../../jobs/job.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { WechatClient } from '../../wechat/wechat.client.js';
import { WechatError } from '../../wechat/wechat.error.js';
import { lanesOf } from './batches.js';
import { PushCaution } from './push-caution.js';
import { fateOf, type PushOutcome } from './push-fate.rules.js';
import { type Letter, PushLetters } from './push-letters.service.js';
import { PushRecord } from './push-record.service.js';
import { type PushPayload, pushKind } from './pushes.service.js';

/** Brings messages to WeChat: each once at most. */
@Injectable()
export class PushCourier implements OnModuleInit {
  private readonly caution = new PushCaution();

  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly wechat: WechatClient,
    private readonly letters: PushLetters,
    private readonly record: PushRecord,
  ) {}

  onModuleInit(): void {
    this.jobs.courier<PushPayload, Letter, PushOutcome>({
      kind: pushKind,
      lanes: lanesOf(this.dataSource),
      inWords: () => '发一条微信提醒',
      load: jobs => this.load(jobs),
      deliver: letter => this.deliver(letter),
      settle: (manager, results) =>
        this.record.settle(
          manager,
          results.map(({ item, outcome }) => ({ delivery: item.delivery, outcome })),
        ),
      lost: (manager, jobs) => this.record.lose(manager, jobs.map(deliveryOf)),
      abandoned: (manager, job) => this.record.giveUp(manager, deliveryOf(job)),
    });
  }

  private async load(jobs: readonly Job<PushPayload>[]): Promise<Map<string, Letter>> {
    const letters = await this.letters.of(jobs.map(deliveryOf));
    return new Map(
      jobs.flatMap(job => {
        const letter = letters.get(deliveryOf(job));
        return letter ? [[job.id, letter] as const] : [];
      }),
    );
  }

  private async deliver({ message }: Letter): Promise<Delivered<PushOutcome>> {
    if (!message) return { done: { state: 'dropped' } };
    const until = this.caution.wait(this.clock.now());
    if (until) return { retry: 'WeChat is silent', pauseUntil: until, uncounted: true };
    try {
      const { msgid } = await this.wechat.sendSubscribeMessage(message);
      this.caution.answered();
      return { done: { state: 'sent', msgid: msgid || null } };
    } catch (error) {
      if (!(error instanceof WechatError)) {
        this.caution.unasked();
        throw error;
      }
      const now = this.clock.now();
      if (error.outcomeUnknown) this.caution.silent(now);
      else this.caution.answered();
      return fateOf(error, now);
    }
  }
}

const deliveryOf = ({ payload }: Job<PushPayload>): Id => payload.deliveryId;
