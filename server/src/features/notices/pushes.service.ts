import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { WechatPhones } from '../accounts/wechat-phones.service.js';
import { FamilyService } from '../family/family.service.js';
import { CreditStore } from './credit-store.service.js';
import type { Notice } from './notice.entity.js';
import { PushDelivery } from './push-delivery.entity.js';
import { kindsFor, type Round } from './push-kinds.rules.js';
import { type PlannedPush, planPushes } from './push-plan.rules.js';
import { PushReach } from './push-reach.service.js';

export const pushKind = 'notices.push';

/** One message, by id of its delivery. */
export interface PushPayload {
  readonly deliveryId: Id;
}

/** Puts messages on their way: each takes a credit, and becomes a delivery and its job. */
@Injectable()
export class Pushes {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly reach: PushReach,
    private readonly phones: WechatPhones,
    private readonly family: FamilyService,
    private readonly credits: CreditStore,
  ) {}

  /**
   * To these people, as far as there is credit, and to their relatives who get copies.
   * @returns those whose own phone gets one
   */
  async send(
    manager: EntityManager,
    notice: Notice,
    round: Round,
    memberIds: readonly Id[],
  ): Promise<Set<Id>> {
    const planned = await this.plan(manager, notice, round, memberIds);
    const createdAt = this.clock.now();
    const deliveries = planned.map(push =>
      manager.create(PushDelivery, {
        ...push,
        id: newId(),
        noticeId: notice.id,
        round,
        state: 'waiting',
        errcode: null,
        msgid: null,
        createdAt,
        settledAt: null,
      }),
    );
    await this.credits.write(manager, deliveries.map(spentOn));
    await insertRows(manager, PushDelivery, deliveries);
    await this.jobs.enqueueMany(
      manager,
      deliveries.map(({ id }) => ({
        kind: pushKind,
        payload: { deliveryId: id } satisfies PushPayload,
        unitPath: notice.unitPath,
      })),
    );
    return new Set(planned.filter(({ copy }) => !copy).map(({ memberId }) => memberId));
  }

  private async plan(
    manager: EntityManager,
    notice: Notice,
    round: Round,
    memberIds: readonly Id[],
  ): Promise<PlannedPush[]> {
    const templates = kindsFor(notice.kind, round).flatMap(kind => this.reach.template(kind) ?? []);
    if (templates.length === 0 || memberIds.length === 0) return [];
    const own = await this.phones.of(manager, memberIds);
    const relatives = await this.family.receiversOf(manager, memberIds);
    const balances = await this.credits.hold(
      manager,
      [...new Set([...own.values(), ...relatives.values()].flat())].sort(),
      templates.map(({ id }) => id),
    );
    return planPushes({ memberIds, own, relatives, templates, balances });
  }
}

const spentOn = ({ id, accountId, templateId }: PushDelivery) =>
  ({ accountId, templateId, delta: -1, reason: 'spent', deliveryId: id }) as const;
