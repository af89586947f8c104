import type { Day } from '@wanqing/shared';
import type { NewMember } from '../members/members.service.js';
import { men, surnames, unusual, women } from './names.js';

/** Of each eight people in a row, the sixth is married to the fifth and shares the number. */
const isSpouse = (serial: number) => serial % 8 === 5;
const isMarried = (serial: number) => isSpouse(serial) || isSpouse(serial + 1);

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/**
 * The invented person of this serial number, the same at every call. Couples stand beside each other, so a
 * branch takes whole eights; ages are 62 to 95 on `today`.
 */
export function personAt(serial: number, today: Day): NewMember {
  return { ...nameOf(serial), birth: birthOf(serial, today), ...numbersOf(serial) };
}

function nameOf(serial: number): Pick<NewMember, 'name' | 'gender'> {
  if (serial % 20 === 6) return pick(unusual, Math.floor(serial / 20));
  const gender = genderOf(serial);
  const given = pick(gender === 'female' ? women : men, serial * 11 + Math.floor(serial / surnames.length));
  return { name: pick(surnames, serial * 7) + given, gender };
}

function genderOf(serial: number): 'female' | 'male' {
  if (isSpouse(serial)) return genderOf(serial - 1) === 'female' ? 'male' : 'female';
  return serial % 5 < 3 ? 'female' : 'male';
}

/** As exact as offices know it: to the year, to the month, to the day. */
function birthOf(serial: number, today: Day): string {
  const age = isSpouse(serial) ? ageOf(serial - 1) : ageOf(serial);
  const year = Number(today.slice(0, 4)) - age;
  const two = (value: number) => String(value).padStart(2, '0');
  const month = two(1 + (serial % 12));
  if (serial % 4 === 0) return `${year}`;
  return serial % 4 === 3 ? `${year}-${month}-${two(1 + ((serial * 5) % 28))}` : `${year}-${month}`;
}

const ageOf = (serial: number): number => 63 + ((serial * 13) % 33);

function numbersOf(serial: number): Pick<NewMember, 'phone' | 'phoneNote' | 'landline'> {
  if (isSpouse(serial)) return numbersOf(serial - 1);
  const last4 = String((1000 + serial * 37) % 10_000).padStart(4, '0');
  if (serial % 16 === 3) return { phone: null, landline: `021-6400${last4}` };
  if (serial % 16 === 9) return { phone: null, landline: null };
  const phone = `1390000${last4}`;
  if (isMarried(serial)) return { phone, phoneNote: '夫妻合用' };
  if (serial % 16 === 7) return { phone, phoneNote: '女儿的手机', landline: `021-6400${last4}` };
  return { phone, phoneNote: serial % 16 === 14 ? '晚上打' : '' };
}
