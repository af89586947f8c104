import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { code, insert } from './seed.mjs';

/** As in the product's default templates: the one announcements go out with. */
export const templateId = 'wanqing-notice-AAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** A district of its own. */
export async function seedDistrict(connection) {
  const unit = { id: ulid(), path: `/${code(6)}/` };
  const name = `区 ${unit.path}`;
  await insert(connection, 'units', [
    { ...unit, parentId: null, kind: 'district', name, createdAt: Date.now() },
  ]);
  return unit;
}

/** People of a unit, each with a recognised phone that has accepted `credits` messages. */
export async function seedPhones(connection, unit, count, { credits = 1, kind = 'member' } = {}) {
  const now = Date.now();
  const people = Array.from({ length: count }, (_, index) => ({
    id: ulid(),
    account: ulid(),
    openid: `o${randomBytes(21).toString('base64url').slice(1)}`,
    name: `王秀英${index}`,
  }));
  await insert(
    connection,
    'members',
    people.map(({ id, name }) => ({
      id,
      unitId: unit.id,
      unitPath: unit.path,
      kind,
      name,
      phoneNote: '',
      note: '',
      cardCode: code(16),
      recognisedAt: now,
      createdAt: now,
      updatedAt: now,
      version: 1,
    })),
  );
  await insert(
    connection,
    'accounts',
    people.map(({ id, account, openid }) => ({
      id: account,
      kind: 'wechat',
      openid,
      memberId: id,
      recognisedAt: now,
      recognisedBy: 'claim',
      mode: 'elder',
      step: 1,
      createdAt: now,
    })),
  );
  if (credits > 0)
    await insert(
      connection,
      'push_credits',
      people.map(({ account }) => ({ accountId: account, templateId, credits, updatedAt: now })),
    );
  return people;
}

const nobody = {
  units: [],
  only: { roles: [], tags: [], ageFrom: null, ageTo: null },
  activities: [],
  members: [],
  except: { units: [], tags: [], activities: [], members: [] },
};

/** Everybody of a unit. */
export const everybodyOf = unit => ({ ...nobody, units: [unit.id] });

/** Everything an announcement needs. */
export const content = {
  title: '主题党日：参观一大会址',
  summary: '周五上午一起去参观，请您说一声去不去。',
  when: '11月27日 星期五 上午9点',
  place: '支部门口集合',
  bring: '党徽、水杯',
  body: '大巴车八点半到，九点开车，中午回来。',
  fileIds: [],
  contactName: '陆敏',
  contactPhone: '021-64370000',
  importance: 'normal',
  question: 'attend',
};
