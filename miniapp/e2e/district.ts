import { dayOf, type MemberView, type Role, type UnitView } from '@wanqing/shared';
import { apiOf, type ProductApi } from './api.js';
import { firstOrganizer, type Product } from './server.js';

/** A small district of the tests' own, made over HTTP by its first organizer. */
export interface District {
  /** 周敏, who organizes the whole district. */
  readonly organizer: Person;
  readonly branch: UnitView;
  /** A person on the roster of the branch. */
  add(name: string, phone: string | null): Promise<MemberView>;
  give(member: MemberView, role: Role): Promise<void>;
  /** A phone that is known to be this member's. */
  phoneOf(member: MemberView): Promise<Person>;
}

/** A phone's owner: WeChat's name for them, the session token, and a client that speaks with it. */
export interface Person {
  readonly openid: string;
  readonly token: string;
  readonly api: ProductApi;
}

let serial = 0;

/** A new person as WeChat knows them. */
export function newOpenid(): string {
  serial += 1;
  return `o${String(serial).padStart(27, 'e')}`;
}

/** Signs in a phone that nobody knows yet. */
export async function newPhone({ url, wechat }: Product): Promise<Person> {
  const openid = newOpenid();
  const { token } = await apiOf(url).accounts.signInWechat({
    body: { code: await wechat.loginCode(openid) },
  });
  return { openid, token, api: apiOf(url, token) };
}

export async function makeDistrict(product: Product): Promise<District> {
  const organizer = await newPhone(product);
  const recognise = async ({ api }: Person, phone: string) =>
    api.accounts.recogniseByPhone({ body: { code: await product.wechat.phoneCode(phone) } });
  await recognise(organizer, firstOrganizer.phone);
  const { org, members, accounts } = organizer.api;
  const [root] = (await org.tree()).items;
  const inside = (parent: UnitView, kind: UnitView['kind'], name: string) =>
    org.create({ body: { parentId: parent.id, kind, name } });
  const committee = await inside(root as UnitView, 'committee', '天平街道');
  const branch = await inside(committee, 'branch', '第一支部');
  const nextYear = dayOf(Date.now() + 300 * 24 * 60 * 60 * 1000);
  return {
    organizer,
    branch,
    add: (name, phone) =>
      members.create({
        body: {
          ...{ name, phone, kind: 'member', branchId: branch.id, birth: '1943-05', gender: null },
          ...{ phoneNote: '', landline: null, note: '' },
        },
      }),
    give: async (member, role) => {
      const body = { role, unitId: branch.id, endsOn: nextYear };
      await accounts.grant({ params: { memberId: member.id }, body });
    },
    phoneOf: async member => {
      const person = await newPhone(product);
      await recognise(person, member.phone as string);
      return person;
    },
  };
}
