import type { Patch, StoredPerson } from './changes.rules.js';
import { nameKey } from './names.rules.js';
import { type Likeness, likeness, type Traits } from './same-person.rules.js';
import type { PersonValues } from './values.rules.js';

/** A person as the plan knows them so far: as stored, with what earlier rows change. */
export interface KnownPerson {
  /** null for somebody an earlier row creates, or who waits for a decision. */
  readonly memberId: string | null;
  values: PersonValues & { readonly branchId: string };
  /** The row that already stands for this person. */
  row: number | null;
  /** That row still needs attention, so nobody knows yet whether it will be imported. */
  readonly waiting: boolean;
}

export interface Match {
  readonly person: KnownPerson;
  readonly likeness: Exclude<Likeness, 'other'>;
}

/** Everybody on the roster and in the file, found by name together with branch, number or birthday. */
export class People {
  private readonly byKey = new Map<string, KnownPerson[]>();
  private readonly byNumber = new Map<string, KnownPerson>();

  constructor(stored: readonly StoredPerson[]) {
    for (const { id, ...values } of stored) this.add({ memberId: id, values, row: null, waiting: false });
  }

  add(person: KnownPerson): void {
    const { values } = person;
    for (const key of keysOf(traitsOf(values))) {
      const list = this.byKey.get(key);
      if (!list) this.byKey.set(key, [person]);
      else if (!list.includes(person)) list.push(person);
    }
    if (values.phone && !person.waiting && !this.byNumber.has(values.phone))
      this.byNumber.set(values.phone, person);
  }

  /** From now on the person is as the row makes them. */
  apply(person: KnownPerson, row: number, patch: Patch): void {
    person.row = row;
    person.values = { ...person.values, ...patch };
    this.add(person);
  }

  /** Everybody who may be meant. Rows that wait count only for later rows, so that the order of reading decides. */
  matches(traits: Traits, row: number): Match[] {
    const found = new Map<KnownPerson, Match>();
    for (const person of this.near(traits)) {
      const alike = likeness(traits, traitsOf(person.values));
      const later = person.waiting && person.row! >= row;
      if (alike !== 'other' && !later) found.set(person, { person, likeness: alike });
    }
    return [...found.values()];
  }

  /** Another person of the same name in the same branch. */
  namesake(traits: Traits): boolean {
    const list = this.byKey.get(`${traits.nameKey}|${traits.branchId}`) ?? [];
    return list.some(it => !it.waiting && it.values.branchId === traits.branchId);
  }

  /** Somebody of another name who has this number. */
  sharesNumber(phone: string | null, name: string): KnownPerson | undefined {
    const person = phone ? this.byNumber.get(phone) : undefined;
    return person && nameKey(person.values.name) !== nameKey(name) ? person : undefined;
  }

  private near(traits: Traits): Set<KnownPerson> {
    return new Set(keysOf(traits).flatMap(key => this.byKey.get(key) ?? []));
  }
}

export function traitsOf(values: PersonValues & { readonly branchId: string }): Traits {
  const { branchId, birth, phone, landline } = values;
  return { nameKey: nameKey(values.name), branchId, birth, phone, landline };
}

function keysOf({ nameKey: name, branchId, birth, phone, landline }: Traits): string[] {
  const marks = [branchId, phone, landline, birth?.length === 10 ? birth : null];
  return marks.filter(mark => mark !== null).map(mark => `${name}|${mark}`);
}
