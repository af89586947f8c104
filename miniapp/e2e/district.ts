import { dayOf, type MemberView, type Preferences, type Role, type UnitView } from '@wanqing/shared';
import { apiOf, type ProductApi } from './api.js';
import { firstOrganizer, type Product } from './server.js';

/** A small district of the tests' own, made over HTTP by its first organizer: 徐汇区 › 天平街道 › two branches. */
export interface District {
  readonly organizer: ProductApi;
  readonly root: UnitView;
  readonly branch: UnitView;
  readonly otherBranch: UnitView;
  /** A person on the roster, of the first branch unless told. */
  add(name: string, phone: string | null, branch?: UnitView): Promise<MemberView>;
  /** A role in the first branch, or in another part of the tree. */
  give(member: MemberView, role: Role, unit?: UnitView): Promise<void>;
  /** A browser that staff have recognised as this member's. */
  browserOf(member: MemberView, preferences?: Preferences): Promise<string>;
}

let serial = 0;

/** A new person as WeChat knows them. */
export function newOpenid(): string {
  serial += 1;
  return `o${String(serial).padStart(27, 'e')}`;
}

/** The first organizer on their phone, recognised by its number. */
async function organizerOf({ url, wechat }: Product): Promise<ProductApi> {
  const { token } = await apiOf(url).accounts.signInWechat({
    body: { code: await wechat.loginCode(newOpenid()) },
  });
  const api = apiOf(url, token);
  await api.accounts.recogniseByPhone({ body: { code: await wechat.phoneCode(firstOrganizer.phone) } });
  return api;
}

/** A browser that nobody knows yet. */
export async function newBrowser({ url }: Product, preferences?: Preferences): Promise<string> {
  const { token } = await apiOf(url).accounts.signInBrowser({ body: {} });
  if (preferences) await apiOf(url, token).accounts.savePreferences({ body: preferences });
  return token;
}

export async function makeDistrict(product: Product): Promise<District> {
  const organizer = await organizerOf(product);
  const { org, members, accounts } = organizer;
  const root = (await org.tree()).items[0] as UnitView;
  const inside = (parent: UnitView, kind: UnitView['kind'], name: string) =>
    org.create({ body: { parentId: parent.id, kind, name } });
  const committee = await inside(root, 'committee', '天平街道');
  const branch = await inside(committee, 'branch', '第一支部');
  const otherBranch = await inside(committee, 'branch', '第二支部');
  const nextYear = dayOf(Date.now() + 300 * 24 * 60 * 60 * 1000);
  const about = { gender: null, phoneNote: '', landline: null, note: '' };
  return {
    organizer,
    root,
    branch,
    otherBranch,
    add: (name, phone, home = branch) =>
      members.create({
        body: { ...about, name, phone, kind: 'member', branchId: home.id, birth: '1943-05' },
      }),
    give: async ({ id }, role, unit = branch) => {
      await accounts.grant({ params: { memberId: id }, body: { role, unitId: unit.id, endsOn: nextYear } });
    },
    browserOf: async ({ id }, preferences) => {
      const token = await newBrowser(product);
      const own = apiOf(product.url, token).accounts;
      const claim = await own.openClaim();
      await accounts.resolveClaim({ params: { claimId: claim.id }, body: { memberId: id } });
      if (preferences) await own.savePreferences({ body: preferences });
      return token;
    },
  };
}
