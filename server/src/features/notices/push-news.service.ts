import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Again, Job } from '../../jobs/job.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { PushDelivery } from './push-delivery.entity.js';
import { PushRecord } from './push-record.service.js';

/** How a message fared, by its number. */
export interface PushNews {
  readonly accountId: Id;
  readonly msgid: string;
  /** Null: it arrived. */
  readonly errcode: number | null;
}

interface Early extends PushNews {
  readonly looks: number;
}

const kind = 'notices.push-news';
const minute = 60 * 1000;
/** Recording what WeChat answered takes seconds at most, or as long as the database is away. */
const mostLooks = 5;

/** Amends what became of messages. WeChat may tell of one before its own answer has been written down. */
@Injectable()
export class PushNewsKeeper implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly record: PushRecord,
  ) {}

  onModuleInit(): void {
    this.jobs.task<Early>({
      kind,
      inWords: () => '记下一条微信提醒后来有没有送到',
      run: (manager, job) => this.lookAgain(manager, job),
    });
  }

  /** What cannot be told of any message yet is kept, and looked at again in a minute. */
  async tell(manager: EntityManager, news: PushNews): Promise<void> {
    if (await this.amend(manager, news)) return;
    const payload: Early = { ...news, looks: 1 };
    await this.jobs.enqueue(manager, { kind, payload, runAt: this.soon() });
  }

  private async lookAgain(
    manager: EntityManager,
    { payload }: Job<Early>,
  ): Promise<Again<Early> | undefined> {
    if ((await this.amend(manager, payload)) || payload.looks >= mostLooks) return undefined;
    return { again: { ...payload, looks: payload.looks + 1 }, at: this.soon() };
  }

  /** False where no message has this number. */
  private async amend(manager: EntityManager, { accountId, msgid, errcode }: PushNews): Promise<boolean> {
    const delivery = await manager.findOneBy(PushDelivery, { msgid, accountId });
    if (delivery) await this.record.amend(manager, delivery, errcode);
    return delivery !== null;
  }

  private soon(): Date {
    return new Date(this.clock.now().getTime() + minute);
  }
}
