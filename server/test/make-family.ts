import { type FamilyInvite, type FamilyLink, familyConsent, readLink } from '@wanqing/shared';
import type { TestApi, TestApp } from './app.js';

/** What a relative says of themself, valid by default. */
export const introduction = (
  overrides: Partial<{ name: string; relation: string; phone: string | null }> = {},
) => ({
  name: '陈晓梅',
  relation: '女儿',
  phone: '13655556666' as string | null,
  consent: familyConsent.version,
  ...overrides,
});

/** The code of an invite, as a camera would read it. */
export const codeOf = ({ url }: FamilyInvite): string => readLink(url)?.code ?? '';

export const acceptWith = (api: TestApi, code: string, overrides = {}): Promise<FamilyLink> =>
  api.family.accept({ params: { code }, body: introduction(overrides) });

/** An elder on their own phone, who has just asked for a code; a new member unless one is given. */
export async function makeInvite(app: TestApp, elderId?: string) {
  const id = elderId ?? (await app.district.addMember()).id;
  const elder = await app.newPhone(id);
  return { elderId: id, elder: elder.api, code: codeOf(await elder.api.family.invite()) };
}

export interface Family {
  readonly elderId: string;
  readonly elder: TestApi;
  readonly code: string;
  readonly relative: TestApi;
  readonly accountId: string;
  readonly link: FamilyLink;
}

/** An elder and a relative who gets their notices, on a phone that nobody has recognised. */
export async function makeFamily(app: TestApp, elderId?: string, overrides = {}): Promise<Family> {
  const invited = await makeInvite(app, elderId);
  const { api: relative, me } = await app.newPhone();
  const link = await acceptWith(relative, invited.code, overrides);
  return { ...invited, relative, accountId: me.accountId, link };
}
