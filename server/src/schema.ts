import { People1795000000000 } from './db/migrations/1795000000000-people.js';
import { Account } from './features/accounts/account.entity.js';
import { Claim } from './features/accounts/claim.entity.js';
import { Grant } from './features/accounts/grant.entity.js';
import { SignIn } from './features/accounts/sign-in.entity.js';
import { AuditEntry } from './features/audit/audit-entry.entity.js';
import { Member } from './features/members/member.entity.js';
import { Unit } from './features/org/unit.entity.js';

/** Every table and every migration, in order. */
export const schema = {
  entities: [AuditEntry, Unit, Member, Account, SignIn, Claim, Grant],
  migrations: [People1795000000000],
};
