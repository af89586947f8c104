import type { BranchPerson, Patch } from './changes.rules.js';
import { nameKey } from './names.rules.js';
import { type Likeness, likeness, type Traits } from './same-person.rules.js';

/** A person as the plan knows them so far: as stored, with what earlier rows change. */
export interface KnownPerson {
  /** null for somebody an earlier row creates, or who waits for a decision. */
  readonly memberId: string | null;
  values: BranchPerson;
  /** The row that already stands for this person. */
  row: number | null;
  /** That row still needs attention, so nobody knows yet whether it will be imported. */
  readonly waiting: boolean;
  /** The row that may mean this person and needs attention: until it is decided, no later row changes the person. */
  contested?: number;
}

export interface Match {
  readonly person: KnownPerson;
  readonly likeness: Exclude<Likeness, 'other'>;
}

/** Everybody on the roster and in the file, found by name. */
export class People {
  private readonly byName = new Map<string, Namesakes>();
  private readonly byPhone = new Map<string, KnownPerson>();

  add(person: KnownPerson): void {
    const { name, phone } = person.values;
    const key = nameKey(name);
    const namesakes = this.byName.get(key);
    if (namesakes) namesakes.add(person);
    else this.byName.set(key, new Namesakes(person));
    if (phone && !person.waiting && !this.byPhone.has(phone)) this.byPhone.set(phone, person);
  }

  /** Somebody whose row needs attention, so that a later row of the same person is not imported past it. */
  wait({ row, values }: { readonly row: number; readonly values: BranchPerson }): void {
    if (values.name !== '' && !this.crowded(values)) this.add({ memberId: null, values, row, waiting: true });
  }

  /** From now on the person is as the row makes them. */
  apply(person: KnownPerson, row: number, patch: Patch): void {
    person.row = row;
    person.values = { ...person.values, ...patch };
    this.byName.get(nameKey(person.values.name))!.index(person);
    const { phone } = person.values;
    if (phone && !this.byPhone.has(phone)) this.byPhone.set(phone, person);
  }

  /** Everybody who may be meant. Rows that wait count only for later rows, so that the order of reading decides. */
  matches(values: BranchPerson, row: number): Match[] {
    const found: Match[] = [];
    for (const person of this.byName.get(nameKey(values.name))?.near(values) ?? []) {
      if (person.waiting && person.row! >= row) continue;
      const alike = likeness(values, person.values);
      if (alike !== 'other') found.push({ person, likeness: alike });
    }
    return found;
  }

  /** So many of one name in one branch that the column of names must be the wrong one. */
  crowded({ name, branchId }: BranchPerson): boolean {
    return (this.byName.get(nameKey(name))?.markedWith(branchId) ?? 0) > CROWD;
  }

  /** Whether the branch has somebody of this name. */
  hasNamesake(values: BranchPerson): boolean {
    const near = this.byName.get(nameKey(values.name))?.near(values) ?? [];
    return [...near].some(it => !it.waiting && it.values.branchId === values.branchId);
  }

  /** Somebody of another name who has this number. */
  sharesPhone({ phone, name }: BranchPerson): KnownPerson | undefined {
    const person = phone ? this.byPhone.get(phone) : undefined;
    return person && nameKey(person.values.name) !== nameKey(name) ? person : undefined;
  }
}

/** Up to this many people of one name are simply compared; more are looked up by what could make them alike. */
const FEW = 32;
const CROWD = 200;

class Namesakes {
  private readonly all: KnownPerson[];
  private byMark: Map<string, Set<KnownPerson>> | undefined;

  constructor(first: KnownPerson) {
    this.all = [first];
  }

  add(person: KnownPerson): void {
    this.all.push(person);
    if (this.byMark) this.index(person);
    else if (this.all.length > FEW) {
      this.byMark = new Map();
      for (const one of this.all) this.index(one);
    }
  }

  index(person: KnownPerson): void {
    if (!this.byMark) return;
    for (const mark of marksOf(person.values)) {
      const marked = this.byMark.get(mark);
      if (marked) marked.add(person);
      else this.byMark.set(mark, new Set([person]));
    }
  }

  /** How many share a branch, number or birthday; 0 while there are few at all. */
  markedWith(mark: string): number {
    return this.byMark?.get(mark)?.size ?? 0;
  }

  near(traits: Traits): Iterable<KnownPerson> {
    if (!this.byMark) return this.all;
    return new Set(marksOf(traits).flatMap(mark => [...(this.byMark!.get(mark) ?? [])]));
  }
}

/** People who share none of these are never alike: branch, numbers, exact birthday. */
const marksOf = ({ branchId, birth, phone, landline }: Traits) =>
  [branchId, phone, landline, birth?.length === 10 ? birth : null].filter(mark => mark !== null);
