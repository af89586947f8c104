import { committeeKey, editDistance, unitKey } from './unit-names.rules.js';

export interface PlanUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: 'district' | 'committee' | 'branch';
  readonly name: string;
}

export interface BranchCandidate {
  readonly id: string;
  /** 徐家汇街道 · 第一支部 */
  readonly name: string;
}

export type BranchAnswer =
  | { readonly branch: PlanUnit; readonly remark: string | null }
  | {
      readonly code: 'BRANCH_UNKNOWN' | 'BRANCH_AMBIGUOUS' | 'BRANCH_IS_COMMITTEE';
      readonly candidates: readonly BranchCandidate[];
    };

const MOST_CANDIDATES = 3;
/** Unknown names for which near ones are looked up; a file with more has the wrong column. */
const MOST_LOOKUPS = 200;

/** Finds the branch a cell means, by its name alone or together with its committee. Answers are remembered. */
export class BranchFinder {
  private readonly units: ReadonlyMap<string, PlanUnit>;
  private readonly branches: readonly PlanUnit[];
  private readonly byKey = new Map<string, PlanUnit[]>();
  private readonly committees = new Map<string, PlanUnit>();
  private readonly answers = new Map<string, BranchAnswer>();
  private lookups = 0;

  constructor(units: readonly PlanUnit[]) {
    this.units = new Map(units.map(unit => [unit.id, unit]));
    this.branches = units.filter(unit => unit.kind === 'branch');
    for (const branch of this.branches) for (const key of this.keysOf(branch)) this.index(key, branch);
    for (const unit of units) {
      if (unit.kind === 'committee') this.committees.set(committeeKey(unit.name), unit);
    }
  }

  byId(id: string): PlanUnit | undefined {
    const unit = this.units.get(id);
    return unit?.kind === 'branch' ? unit : undefined;
  }

  /** Committee and branch, as an organizer tells branches of one name apart. */
  label(branch: PlanUnit): string {
    const parent = branch.parentId ? this.units.get(branch.parentId) : undefined;
    return parent?.kind === 'committee' ? `${parent.name} · ${branch.name}` : branch.name;
  }

  labelOf(id: string): string {
    const branch = this.units.get(id);
    return branch ? this.label(branch) : '';
  }

  find(text: string, committee: string): BranchAnswer {
    const asked = `${text}\n${committee}`;
    const known = this.answers.get(asked);
    if (known) return known;
    const answer = this.look(unitKey(text), committeeKey(committee));
    this.answers.set(asked, answer);
    return answer;
  }

  private look(key: string, committee: string): BranchAnswer {
    const meant = this.committees.get(committee);
    const found = (key && this.byKey.get(key)) || [];
    const here = meant ? found.filter(branch => branch.parentId === meant.id) : [];
    if (here.length === 1) return { branch: here[0]!, remark: null };
    if (found.length === 1) {
      const remark = meant
        ? `表里的单位是「${meant.name}」，支部在「${this.label(found[0]!)}」，按支部录`
        : null;
      return { branch: found[0]!, remark };
    }
    if (found.length > 1)
      return { code: 'BRANCH_AMBIGUOUS', candidates: this.named(here.length ? here : found) };
    const asCommittee = this.committees.get(key) ?? this.committees.get(committeeKey(key));
    if (asCommittee && key !== '') {
      const below = this.branches.filter(branch => branch.parentId === asCommittee.id);
      return { code: 'BRANCH_IS_COMMITTEE', candidates: this.named(below) };
    }
    return { code: 'BRANCH_UNKNOWN', candidates: this.nearest(key) };
  }

  private nearest(key: string): BranchCandidate[] {
    if (key === '' || ++this.lookups > MOST_LOOKUPS) return [];
    const most = Math.max(2, Math.floor(key.length * 0.6));
    const ranked = this.branches
      .map(branch => ({
        branch,
        distance: Math.min(...this.keysOf(branch).map(other => editDistance(key, other, most))),
      }))
      .filter(({ distance }) => distance <= most)
      .sort((one, other) => one.distance - other.distance);
    const near = ranked.filter(({ distance }) => distance <= ranked[0]!.distance + 1);
    return this.named(near.map(({ branch }) => branch));
  }

  private named(branches: readonly PlanUnit[]): BranchCandidate[] {
    return branches.slice(0, MOST_CANDIDATES).map(branch => ({ id: branch.id, name: this.label(branch) }));
  }

  private keysOf(branch: PlanUnit): string[] {
    const parent = branch.parentId ? this.units.get(branch.parentId) : undefined;
    const own = unitKey(branch.name);
    if (parent?.kind !== 'committee') return [own];
    return [...new Set([own, unitKey(parent.name) + own, committeeKey(parent.name) + own])];
  }

  private index(key: string, branch: PlanUnit): void {
    const list = this.byKey.get(key);
    if (list) list.push(branch);
    else this.byKey.set(key, [branch]);
  }
}
