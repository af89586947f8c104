import type { ActivityForOrganizer } from '@wanqing/shared';
import readXlsx from 'read-excel-file/node';
import { startApp, type TestApp } from '../../../test/app.js';
import { makeActivity } from '../../../test/make-activity.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';

describe('who came and who did not', () => {
  let app: TestApp;
  let made: ActivityForOrganizer;
  const at = () => ({ params: { sessionId: made.sessions[0]?.id ?? '' } });
  const arrive = async (memberId: string, by: 'last4' | 'name' = 'name') => {
    await app.as('desk').checkins.deskCheckIn({
      ...at(),
      body: { subject: { by, memberId }, requestKey: `arrive-${memberId}` },
    });
    app.clock.advance(1000);
  };
  const audited = (action: string) => app.db.manager.countBy(AuditEntry, { action });

  beforeAll(async () => {
    app = await startApp();
    made = await makeActivity(app.as('organizer'), app.district, { title: '南湖 主题党日' });
    const came = ['䶮㛃龑𬭎', '=1+1', '＋张三'];
    for (const name of came)
      await arrive((await app.district.addMember({ name, phone: '13900001234' })).id, 'last4');
    await app.district.addMember({
      name: '@还没来',
      phone: '13812345678',
      phoneNote: '女儿，晚上打',
      landline: '021-64370001',
      birth: '1950',
    });
  });
  afterAll(() => app.stop());

  it('counts by method, and shows the last arrivals first', async () => {
    const board = await app.as('desk').checkins.board(at());
    expect(board).toMatchObject({
      title: '南湖 主题党日',
      invited: 6,
      came: 3,
      walkIns: 0,
      notYet: 3,
      byMethod: [{ method: 'last4', count: 3 }],
      refused: [],
    });
    expect(board.lastArrivals.map(({ name, by }) => [name, by])).toEqual([
      ['＋张三', '沈建国'],
      ['=1+1', '沈建国'],
      ['䶮㛃龑𬭎', '沈建国'],
    ]);
  });

  it('lists arrivals page by page', async () => {
    const first = await app.as('desk').checkins.arrivals({ ...at(), query: { limit: 2 } });
    const second = await app
      .as('desk')
      .checkins.arrivals({ ...at(), query: { limit: 2, cursor: first.next ?? '' } });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['＋张三', '=1+1', '䶮㛃龑𬭎']);
    expect(second.next).toBeNull();
  });

  it.each([['x', 'y'], ['1e999', 'y'], ['1']])('refuses a cursor made of %j', async (...keys) => {
    const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
    await expect(app.as('desk').checkins.arrivals({ ...at(), query: { cursor } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('lists who is missing with their numbers, by branch and name, and puts that on record', async () => {
    const before = await audited('checkins.missing');
    const first = await app.as('organizer').checkins.missing({ ...at(), query: { limit: 2 } });
    const second = await app
      .as('organizer')
      .checkins.missing({ ...at(), query: { limit: 2, cursor: first.next ?? '' } });
    const people = [...first.items, ...second.items];
    expect(people.map(({ name }) => name)).toEqual(['@还没来', '沈建国', '陈桂芳']);
    expect(people[0]).toMatchObject({
      branch: '第一支部',
      age: 76,
      phone: '13812345678',
      phoneNote: '女儿，晚上打',
      landline: '021-64370001',
    });
    expect(await audited('checkins.missing')).toBe(before + 2);
    await expect(app.as('desk').checkins.missing(at())).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('exports both as Excel: rare characters whole, nothing that reads as a formula', async () => {
    const { name, content } = await app.as('organizer').checkins.export(at());
    expect(name).toBe('南湖 主题党日 2026-11-22 签到表.xlsx');
    const sheets = await readXlsx(Buffer.from(content));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['签到', '未到']);
    expect(sheets[0]?.data).toEqual([
      ['姓名', '支部', '手机后四位', '签到时间', '方式', '经办人'],
      ["'＋张三", '第一支部', '1234', '2026-11-22 09:00', '报手机号', '沈建国'],
      ["'=1+1", '第一支部', '1234', '2026-11-22 09:00', '报手机号', '沈建国'],
      ['䶮㛃龑𬭎', '第一支部', '1234', '2026-11-22 09:00', '报手机号', '沈建国'],
    ]);
    expect(sheets[1]?.data.slice(0, 2)).toEqual([
      ['姓名', '支部', '手机后四位'],
      ["'@还没来", '第一支部', '5678'],
    ]);
    expect(JSON.stringify(sheets)).not.toContain('13812345678');
    expect(await audited('checkins.export')).toBe(1);
  });
});
