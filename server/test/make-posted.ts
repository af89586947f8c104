import { type Audience, type Id, type NoticeContent, nobody } from '@wanqing/shared';
import { Transactions } from '../src/db/transactions.js';
import type { NewNotice } from '../src/features/notices/new-notice.js';
import { Notices } from '../src/features/notices/notices.service.js';
import type { TestApp } from './app.js';
import { noticeContent } from './make-announcement.js';

type Overrides = Partial<Omit<NewNotice, 'content' | 'audience'>> & {
  content?: Partial<NoticeContent>;
  audience?: Partial<Audience>;
};

/** Posts a notice of branch A to branch A; its recipients are not written down yet. */
export async function postNotice(
  app: TestApp,
  { content, audience, ...overrides }: Overrides = {},
): Promise<Id> {
  const { branchA, root } = app.district;
  const id = await app.get(Transactions).run(manager =>
    app.get(Notices).post(manager, {
      kind: 'announcement',
      unit: { id: branchA.id, path: branchA.path },
      content: noticeContent(content),
      audience: { ...nobody(), ...(audience ?? { units: [branchA.id] }), scopes: [root.path] },
      audienceWords: '第一支部',
      ...overrides,
    }),
  );
  if (!id) throw new Error('a notice with this key was posted before');
  return id;
}

/** Posts one and does all the work that is due: recipients are written down, messages sent. */
export async function makeNotice(app: TestApp, overrides: Overrides = {}): Promise<Id> {
  const id = await postNotice(app, overrides);
  await app.work();
  return id;
}

/** To these people alone. */
export const to = (...members: { id: Id }[]) => ({ audience: { members: members.map(({ id }) => id) } });

/** How many statements the database is asked while this is done. */
export const statements = async (app: TestApp, work: () => Promise<unknown>): Promise<number> =>
  (await statementsOf(app, work)).length;

/** The statements the database is asked while this is done. */
export async function statementsOf(
  app: TestApp,
  work: () => Promise<unknown>,
): Promise<{ sql: string; params: readonly unknown[] }[]> {
  const { logger } = app.db;
  const asked: { sql: string; params: readonly unknown[] }[] = [];
  const nothing = () => undefined;
  app.db.logger = {
    logQuery: (sql, params = []) => {
      asked.push({ sql, params: params as readonly unknown[] });
    },
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  await work();
  app.db.logger = logger;
  return asked;
}
