import type { ErrorCode, Id } from '@wanqing/shared';
import { newId } from '../../kernel/ids.js';
import type { Actor } from '../signups/seats/move.js';
import type { Draw } from './draw.entity.js';
import type { DrawApplication } from './draw-application.entity.js';
import { whyNot } from './draw-state.rules.js';
import { type Counted, type Tally, tallied } from './tally.rules.js';

/** Somebody, alone or with a companion, wants these courses; whom it is for stands first. */
export interface Apply {
  readonly kind: 'apply';
  readonly memberIds: readonly [Id] | readonly [Id, Id];
  readonly choices: readonly Id[];
  readonly actor: Actor;
  /** The member who acts; null where a phone does that is no member's. */
  readonly self: Id | null;
  readonly requestKey: string;
  /** When it reached the server: whoever tapped in time is in time, however long the queue. */
  readonly at: Date;
}

/** The application is taken back, for the whole party. */
export interface Withdraw {
  readonly kind: 'withdraw';
  readonly applicationId: Id;
  readonly actor: Actor;
  readonly self: Id | null;
  readonly at: Date;
}

export type Wish = Apply | Withdraw;

export type Answered =
  /** `repeated`: this request was answered before. */
  | { readonly ok: true; readonly application: DrawApplication; readonly repeated: boolean }
  | {
      readonly ok: false;
      readonly reason: ErrorCode;
      readonly details: Record<string, string>;
      /** Whom the refusal is about, where that is somebody else. */
      readonly memberId?: Id;
    };

/** Somebody's application was made, changed or taken back: applied, changed, parted (goes on alone), out. */
export interface Happened {
  readonly what: 'applied' | 'changed' | 'parted' | 'out';
  readonly memberId: Id;
  /** The member who did it; null where a phone did that is no member's. */
  readonly self: Id | null;
  readonly actor: Actor;
}

type By = Pick<Apply, 'actor' | 'self'>;

const no = (reason: ErrorCode, details: Record<string, string> = {}, memberId?: Id): Answered => ({
  ok: false,
  reason,
  details,
  ...(memberId && { memberId }),
});

export const peopleOf = ({ memberId, companionId }: DrawApplication): Id[] =>
  companionId ? [memberId, companionId] : [memberId];

const countedOf = (application: DrawApplication): Counted => ({
  people: peopleOf(application).length,
  choices: application.choices,
});

/** The applications of one draw while wishes are decided, one after another, under the lock of the draw's row. */
export class ApplicationBook {
  lastNumber: number;
  tally: Tally;
  readonly happened: Happened[] = [];
  private readonly before: ReadonlyMap<Id, DrawApplication>;
  private readonly applications: Map<Id, DrawApplication>;
  private readonly byMember = new Map<Id, Id>();

  /** @param applications those of everybody whom the wishes name */
  constructor(
    private readonly draw: Draw,
    applications: readonly DrawApplication[],
  ) {
    this.lastNumber = draw.lastNumber;
    this.tally = draw.tally;
    this.before = new Map(applications.map(application => [application.id, application]));
    this.applications = new Map(this.before);
    for (const application of applications)
      for (const memberId of peopleOf(application)) this.byMember.set(memberId, application.id);
  }

  decide(wish: Wish): Answered {
    return wish.kind === 'apply' ? this.apply(wish) : this.withdraw(wish);
  }

  /** What is to be written: rows that are new, changed and gone. */
  changes(): { added: DrawApplication[]; changed: DrawApplication[]; removed: Id[] } {
    const now = [...this.applications.values()];
    return {
      added: now.filter(({ id }) => !this.before.has(id)),
      changed: now.filter(
        application => this.before.has(application.id) && this.before.get(application.id) !== application,
      ),
      removed: [...this.before.keys()].filter(id => !this.applications.has(id)),
    };
  }

  private apply(wish: Apply): Answered {
    const [first, second] = wish.memberIds;
    const mine = this.of(first);
    if (mine?.requestKey === wish.requestKey && mine.byAccountId === wish.actor.accountId)
      return this.answer(mine, true);
    const refused = this.refusedNow(wish.at);
    if (refused) return refused;
    const theirs = second && this.of(second);
    if (theirs && theirs.id !== mine?.id) return no('COMPANION_CANNOT', { why: '已经报了这次抽签' }, second);
    if (!mine) return this.answer(this.put(this.blank(wish), wish, 'applied'));
    if (mine.memberId === first) return this.answer(this.change(mine, { companionId: second ?? null }, wish));
    if (mine.memberId === second) return this.answer(this.change(mine, {}, wish));
    // The companion goes a way of their own.
    this.change(mine, { companionId: null }, { ...wish, choices: mine.choices, requestKey: null });
    return this.answer(this.put(this.blank(wish), wish, 'applied'));
  }

  private withdraw(wish: Withdraw): Answered {
    const application = this.applications.get(wish.applicationId);
    if (!application) return no('NOT_FOUND');
    const refused = this.refusedNow(wish.at);
    if (refused) return refused;
    this.applications.delete(application.id);
    this.tally = tallied(this.tally, [countedOf(application)], -1);
    for (const memberId of peopleOf(application)) this.leaves(memberId, wish);
    return this.answer(application);
  }

  private refusedNow(at: Date): Answered | null {
    const why = whyNot(this.draw, at);
    return why && no(why.reason, why.details);
  }

  private blank(wish: Apply): DrawApplication {
    this.lastNumber += 1;
    return {
      id: newId(),
      drawId: this.draw.id,
      number: this.lastNumber,
      memberId: wish.memberIds[0],
      companionId: wish.memberIds[1] ?? null,
      choices: [...wish.choices],
      via: wish.actor.via,
      byAccountId: wish.actor.accountId,
      byName: wish.actor.byName,
      appliedAt: wish.at,
      requestKey: wish.requestKey,
      lot: null,
      turn: null,
      gotActivityId: null,
    };
  }

  private change(
    before: DrawApplication,
    party: { companionId?: Id | null },
    by: By & Pick<Apply, 'choices'> & { requestKey: string | null },
  ): DrawApplication {
    const { choices, requestKey, actor } = by;
    const doer = { via: actor.via, byAccountId: actor.accountId, byName: actor.byName };
    const application = { ...before, ...party, choices: [...choices], requestKey, ...(requestKey && doer) };
    this.tally = tallied(this.tally, [countedOf(before)], -1);
    const stays = new Set(peopleOf(application));
    for (const memberId of peopleOf(before)) if (!stays.has(memberId)) this.leaves(memberId, by);
    return this.put(application, by, requestKey ? 'changed' : 'parted');
  }

  /** Adds an application, or one in the place of its former state. */
  private put(
    application: DrawApplication,
    { actor, self }: By,
    what: 'applied' | 'changed' | 'parted',
  ): DrawApplication {
    this.applications.set(application.id, application);
    this.tally = tallied(this.tally, [countedOf(application)], 1);
    for (const memberId of peopleOf(application)) {
      const isNew = this.byMember.get(memberId) !== application.id;
      this.byMember.set(memberId, application.id);
      this.happened.push({ what: isNew ? 'applied' : what, memberId, actor, self });
    }
    return application;
  }

  private leaves(memberId: Id, { actor, self }: By): void {
    this.byMember.delete(memberId);
    this.happened.push({ what: 'out', memberId, actor, self });
  }

  private of(memberId: Id): DrawApplication | undefined {
    return this.applications.get(this.byMember.get(memberId) ?? '');
  }

  private answer(application: DrawApplication, repeated = false): Answered {
    return { ok: true, application, repeated };
  }
}
