import { Injectable } from '@nestjs/common';
import type { ApplicationView, contract, Id, RequestOf } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Applicants, type Party } from './applicants.service.js';
import { ApplicationAnswers } from './application-answers.service.js';
import type { Answered } from './application-book.rules.js';
import { ApplicationChecks } from './application-checks.service.js';
import { ApplicationWriter } from './application-writer.service.js';
import { whyNot } from './draw-state.rules.js';

type Routes = typeof contract.lottery;
type ApplyBody = RequestOf<Routes['apply']>['body'];
type DeskBody = RequestOf<Routes['deskApply']>['body'];
type Wish = Pick<ApplyBody, 'choices' | 'healthConfirmed' | 'requestKey'>;

/** People apply, change their mind and take it back, themselves, through a relative or at the counter. */
@Injectable()
export class Applying {
  constructor(
    private readonly clock: Clock,
    private readonly applicants: Applicants,
    private readonly checks: ApplicationChecks,
    private readonly writer: ApplicationWriter,
    private readonly answers: ApplicationAnswers,
  ) {}

  async apply(
    viewer: Viewer,
    drawId: Id,
    { for: forId, companion, ...wish }: ApplyBody,
  ): Promise<ApplicationView> {
    const at = this.clock.now();
    const party = await this.applicants.forWhom(viewer, drawId, forId, companion);
    return this.submit(viewer, party, wish, at);
  }

  /** On record. */
  async deskApply(
    viewer: Viewer,
    drawId: Id,
    { memberId, companionId, ...wish }: DeskBody,
  ): Promise<ApplicationView> {
    const at = this.clock.now();
    const party = await this.applicants.atDesk(viewer, drawId, memberId, companionId);
    return this.submit(viewer, party, wish, at);
  }

  async withdraw(viewer: Viewer, applicationId: Id): Promise<void> {
    const at = this.clock.now();
    const { draw, actor } = await this.applicants.of(viewer, applicationId);
    const wish = { kind: 'withdraw', applicationId, actor, self: viewer.member?.id ?? null, at } as const;
    const answer = await this.writer.write(viewer, draw.id, wish);
    if (!answer.ok) throw new DomainError(answer.reason, answer.details);
  }

  private async submit(
    viewer: Viewer,
    { draw, people, actor }: Party,
    { choices, healthConfirmed, requestKey }: Wish,
    at: Date,
  ): Promise<ApplicationView> {
    // Whoever is too late is told so rather than anything else; a request that was in time gets its answer again.
    const refusal = whyNot(draw, at)
      ? null
      : await this.checks.refusal({ draw, people, choices, healthConfirmed });
    if (refusal) throw new DomainError(refusal.reason, refusal.details);
    const [first, second] = people;
    const answer = await this.writer.write(viewer, draw.id, {
      kind: 'apply',
      memberIds: second ? [first.id, second.id] : [first.id],
      ...{ choices, requestKey, actor, at },
      self: viewer.member?.id ?? null,
    });
    return this.answers.of(draw, this.expectDone(answer, people));
  }

  /** What keeps the companion out is told with their name. */
  private expectDone(answer: Answered, people: Party['people']) {
    if (answer.ok) return answer.application;
    const { reason, details, memberId } = answer;
    const name = people.find(({ id }) => id === memberId)?.name;
    throw new DomainError(reason, name ? { ...details, name } : details);
  }
}
