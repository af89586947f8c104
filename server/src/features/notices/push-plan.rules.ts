import type { Id, PushKind } from '@wanqing/shared';

/** A message to be put on its way. */
export interface PlannedPush {
  readonly memberId: Id;
  readonly accountId: Id;
  /** To a relative's phone. */
  readonly copy: boolean;
  readonly kind: PushKind;
  readonly templateId: string;
}

export interface PushFacts {
  readonly memberIds: readonly Id[];
  /** Phones of each person, the most recently used first. */
  readonly own: ReadonlyMap<Id, readonly Id[]>;
  /** Phones of relatives who get copies. */
  readonly relatives: ReadonlyMap<Id, readonly Id[]>;
  /** Templates that will do, the fitting one first. */
  readonly templates: readonly { readonly kind: PushKind; readonly id: string }[];
  /** Credits by account, then by template. */
  readonly balances: ReadonlyMap<Id, ReadonlyMap<string, number>>;
}

/**
 * Who gets a message, and on which phone: one each on their own phones, with the most fitting template there is
 * credit for, then on the phone they used last; then one on each relative's phone. Each takes one credit.
 */
export function planPushes({ memberIds, own, relatives, templates, balances }: PushFacts): PlannedPush[] {
  const left = new Map([...balances].map(([accountId, credits]) => [accountId, new Map(credits)]));
  const take = (accountIds: readonly Id[]) => {
    for (const { kind, id } of templates) {
      for (const accountId of accountIds) {
        const credits = left.get(accountId);
        const count = credits?.get(id) ?? 0;
        if (count <= 0) continue;
        credits?.set(id, count - 1);
        return { accountId, kind, templateId: id };
      }
    }
    return null;
  };
  const planned: PlannedPush[] = [];
  const plan = (memberId: Id, accountIds: readonly Id[], copy: boolean) => {
    const taken = take(accountIds);
    if (taken) planned.push({ memberId, copy, ...taken });
  };
  for (const memberId of memberIds) plan(memberId, own.get(memberId) ?? [], false);
  for (const memberId of memberIds)
    for (const accountId of relatives.get(memberId) ?? []) plan(memberId, [accountId], true);
  return planned;
}
