import type { MemberInput } from '@wanqing/shared';

/** Names of the fields in which two versions of a person differ, for the audit log: never what they say. */
export const changedFields = (
  before: Readonly<MemberInput>,
  after: Readonly<MemberInput>,
): (keyof MemberInput)[] =>
  (Object.keys(before) as (keyof MemberInput)[]).filter(field => before[field] !== after[field]);
