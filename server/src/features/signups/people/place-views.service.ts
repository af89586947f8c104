import { Injectable } from '@nestjs/common';
import type { ErrorCode, Id, Permission, SignupView } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { MemberLookup } from '../../members/member-lookup.service.js';
import type { Stage } from '../seats/move.js';
import { isOpenOffer, mayLeaveAlone } from '../seats/seat-acts.rules.js';
import { isLive } from '../seats/seat-counts.rules.js';
import type { Signup } from '../seats/signup.entity.js';
import { aheadOf } from './ahead.js';

/** Places of people in activities, as they are shown. */
@Injectable()
export class PlaceViews {
  constructor(private readonly people: MemberLookup) {}

  /**
   * In the order of the rows, in a fixed number of statements. A row whose activity has no scene is left out.
   * @param asStaff who looks holds the desk over the activities: they may leave for somebody at any time
   * @param known seats asked for before some of them, by id of the row, where that was counted already
   */
  async of(
    manager: EntityManager,
    rows: readonly Signup[],
    scenes: ReadonlyMap<Id, Stage>,
    asStaff = false,
    known: ReadonlyMap<Id, number> = new Map(),
  ): Promise<SignupView[]> {
    const partners = await partnersOf(manager, rows);
    const uncounted = rows.filter(({ id }) => !known.has(id));
    const ahead = new Map([...known, ...(await aheadOf(manager, uncounted))]);
    const names = await this.people.names(
      manager,
      [...rows, ...partners.values()].map(({ memberId }) => memberId),
    );
    const nameOf = (memberId: Id) => names.get(memberId) ?? '';
    return rows.flatMap(row => {
      const scene = scenes.get(row.activityId);
      if (!scene) return [];
      const partner = partners.get(row.id);
      const companion = partner && {
        signupId: partner.id,
        memberId: partner.memberId,
        name: nameOf(partner.memberId),
      };
      return [
        {
          ...{ id: row.id, activityId: row.activityId, memberId: row.memberId, name: nameOf(row.memberId) },
          state: row.state,
          ahead: row.state === 'waiting' ? (ahead.get(row.id) ?? 0) : null,
          answerBy: row.state === 'offered' ? (row.answerBy?.toISOString() ?? null) : null,
          companion: companion ?? null,
          via: row.via,
          by: row.byName ?? (row.via === 'companion' ? (companion?.name ?? null) : null),
          joinedAt: row.joinedAt.toISOString(),
          reason: row.reason,
          canLeave: leaving(row, scene, asStaff),
          canAnswer: isOpenOffer(row, scene.now) ? { ok: true } : no('OFFER_OVER'),
        },
      ];
    });
  }
}

function leaving(signup: Signup, scene: Stage, asStaff: boolean): Permission {
  if (!isLive(signup.state)) return no('SIGNUP_ENDED');
  return asStaff || mayLeaveAlone(signup, scene) ? { ok: true } : no('LEAVE_TOO_LATE');
}

const no = (reason: ErrorCode): Permission => ({ ok: false, reason, details: {} });

/** In a rush the statistics still say that there is a handful of sign-ups, and MariaDB would read them all. */
const throughParties = ({ connection }: EntityManager): string =>
  connection.options.type === 'better-sqlite3' ? '' : 'FORCE INDEX (ix_signups_party)';

/** The other one of a pair. */
type Partner = Pick<Signup, 'id' | 'memberId' | 'partyId' | 'state'>;

/** The other one of each pair that stands, by the id of the one. */
async function partnersOf(manager: EntityManager, rows: readonly Signup[]): Promise<Map<Id, Partner>> {
  const standing = rows.filter(({ state }) => isLive(state));
  if (standing.length === 0) return new Map();
  const places = standing.map(() => '?').join(', ');
  // Most come alone: only rows that are not at hand are read.
  const others: Partner[] = await manager.query(
    `SELECT id, memberId, partyId, state FROM signups ${throughParties(manager)}
      WHERE partyId IN (${places}) AND id NOT IN (${places})`,
    [...standing.map(({ partyId }) => partyId), ...standing.map(({ id }) => id)],
  );
  const byParty = new Map<Id, Partner[]>();
  for (const row of [...standing, ...others])
    if (isLive(row.state)) byParty.set(row.partyId, [...(byParty.get(row.partyId) ?? []), row]);
  return new Map(
    standing.flatMap(row => {
      const partner = byParty.get(row.partyId)?.find(({ id }) => id !== row.id);
      return partner ? [[row.id, partner] as const] : [];
    }),
  );
}
