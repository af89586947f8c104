/** What is known of a person for telling whether two records mean the same one. */
export interface Traits {
  readonly branchId: string;
  readonly birth: string | null;
  readonly phone: string | null;
  readonly landline: string | null;
}

/**
 * sure: same name and branch, and birth or a number agrees
 * likely: same name and branch, nothing known that could differ
 * moved: same name and number in another branch, birth not against it
 * maybe: too little to decide
 * other: another person
 */
export type Likeness = 'sure' | 'likely' | 'moved' | 'maybe' | 'other';

/** Compares two people of the same name. */
export function likeness(one: Traits, other: Traits): Likeness {
  const births = birthsAgree(one.birth, other.birth);
  const phones = numbersAgree(one, other);
  if (one.branchId === other.branchId) {
    if (phones === true || births === true) return 'sure';
    if (births === false) return 'other';
    return phones === false ? 'maybe' : 'likely';
  }
  if (births === false) return 'other';
  if (phones === true) return 'moved';
  return births === true && one.birth === other.birth && one.birth!.length === 10 ? 'maybe' : 'other';
}

/** 1946 and 1946-05 agree; undefined where one is not known. */
export function birthsAgree(one: string | null, other: string | null): boolean | undefined {
  if (one === null || other === null) return undefined;
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether a number is shared; false where both have numbers of the same kind and none is shared. */
function numbersAgree(one: Traits, other: Traits): boolean | undefined {
  const theirs = [other.phone, other.landline];
  const shared = [one.phone, one.landline].some(number => number !== null && theirs.includes(number));
  if (shared) return true;
  const differ = (a: string | null, b: string | null) => a !== null && b !== null;
  return differ(one.phone, other.phone) || differ(one.landline, other.landline) ? false : undefined;
}
