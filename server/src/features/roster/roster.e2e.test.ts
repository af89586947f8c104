import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportView } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { sampleUnits } from '../../../test/fixtures/roster/sheets.js';
import { makeActivity } from '../../../test/make-activity.js';
import { Transactions } from '../../db/transactions.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';

const sample = readFileSync(
  fileURLToPath(new URL('../../../test/fixtures/roster/roster-street.xlsx', import.meta.url)),
);

describe('importing a roster', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.stop());

  const organizer = () => app.as('district').roster;

  async function upload(bytes: Uint8Array, fileName = '名册.csv', unitId?: string): Promise<ImportView> {
    const { id } = await organizer().upload({ query: { fileName, unitId }, body: bytes });
    return settled(id);
  }
  async function settled(importId: string): Promise<ImportView> {
    for (;;) {
      const view = await organizer().show({ params: { importId } });
      if (view.state !== 'reading') return view;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
  const csv = (...lines: string[]) =>
    new TextEncoder().encode(['姓名,党支部,手机,出生日期', ...lines].join('\n'));
  const confirm = (view: ImportView) => organizer().confirm({ params: { importId: view.id } });
  const rows = (view: ImportView, query = {}) =>
    organizer().rows({ params: { importId: view.id }, query: { limit: 200, ...query } });
  const everybody = () => app.as('district').members.list({ query: { limit: 100 } });

  /** The branches the sample speaks of. */
  async function addSampleBranches() {
    await app.get(Transactions).run(async manager => {
      const made = new Map([['district', app.district.root]]);
      for (const { id, parentId, kind, name } of sampleUnits.slice(1)) {
        made.set(
          id,
          await app.get(OrgService).insert(manager, made.get(parentId ?? '') ?? null, { kind, name }),
        );
      }
    });
  }

  it('accounts for every row of the office’s file, imports it once, and finds nothing to do the second time', async () => {
    await addSampleBranches();
    const view = await upload(sample, '名册.xlsx');
    expect(view).toMatchObject({
      state: 'ready',
      headerRow: 3,
      counts: { create: 118, update: 0, same: 1, attention: 3, ignored: 8 },
    });
    const all = [];
    for (let cursor: string | undefined; ; ) {
      const page = await rows(view, { cursor, limit: 50 });
      all.push(...page.items);
      if (!page.next) break;
      cursor = page.next;
    }
    expect(all).toHaveLength(130);
    expect(
      all.filter(row => row.action === 'attention').map(row => [row.row, row.issues[0]?.column]),
    ).toEqual([
      [25, expect.any(String)],
      [37, expect.any(String)],
      [128, expect.any(String)],
    ]);

    expect(await confirm(view)).toMatchObject({ state: 'done', canUndo: true });
    const rare = await app.as('district').members.list({ query: { search: '䶮' } });
    expect(
      rare.items.length + (await app.as('district').members.list({ query: { search: '龑' } })).items.length,
    ).toBeGreaterThan(0);

    const again = await upload(sample, '名册.xlsx');
    expect(again.counts).toMatchObject({ create: 0, update: 0, same: 119, attention: 3 });
  });

  it('takes an import back as a whole, and can import the file again afterwards', async () => {
    const before = (await everybody()).items.length;
    const li = await app.district.addMember({ name: '李建华', birth: '1950-02', phone: '13700000001' });
    const view = await upload(
      csv('李建华,第一支部,13700000009,1950-02', '何秀珍,第一支部,13700000002,1947-03'),
    );
    expect(view.counts).toMatchObject({ create: 1, update: 1 });
    const [update] = (await rows(view, { action: 'update' })).items;
    expect(update?.changes).toEqual([{ field: '电话', before: '13700000001', after: '13700000009' }]);
    await confirm(view);
    expect((await everybody()).items.length).toBe(before + 2);

    const undone = await organizer().undo({ params: { importId: view.id } });
    expect(undone.state).toBe('undone');
    expect((await everybody()).items.length).toBe(before + 1);
    expect((await app.as('organizer').members.show({ params: { memberId: li.id } })).phone).toBe(
      '13700000001',
    );
    expect((await upload(csv('何秀珍,第一支部,13700000002,1947-03'))).counts.create).toBe(1);
  });

  it('cannot be taken back once somebody in it uses a phone or was changed', async () => {
    const view = await upload(
      csv('何秀珍,第一支部,13700000002,1947-03', '吴玉珍,第一支部,13700000003,1948-03'),
    );
    await confirm(view);
    const found = await app.as('district').members.list({ query: { search: '何秀珍' } });
    await app.newPhone(found.items[0]?.id);
    await expect(organizer().undo({ params: { importId: view.id } })).rejects.toMatchObject({
      code: 'IMPORT_IN_USE',
      details: { count: 1 },
    });
    expect((await app.as('district').members.list({ query: { search: '吴玉珍' } })).items).toHaveLength(1);
  });

  it('cannot be taken back once somebody in it has checked in', async () => {
    const view = await upload(csv('何秀珍,第一支部,13700000002,1947-03'));
    await confirm(view);
    const found = await app.as('district').members.list({ query: { search: '何秀珍' } });
    const { sessions } = await makeActivity(app.as('organizer'), app.district);
    await app.as('desk').checkins.deskCheckIn({
      params: { sessionId: sessions[0]?.id ?? '' },
      body: { subject: { by: 'name', memberId: found.items[0]?.id ?? '' }, requestKey: 'tied-to-a-check-in' },
    });
    await expect(organizer().undo({ params: { importId: view.id } })).rejects.toMatchObject({
      code: 'IMPORT_IN_USE',
    });
  });

  it('refuses a preview that the roster has overtaken, and makes it anew', async () => {
    const view = await upload(csv('何秀珍,第一支部,13700000002,1947-03'));
    await app.district.addMember({ name: '何秀珍', birth: '1947-03', phone: '13700000002' });
    await expect(confirm(view)).rejects.toMatchObject({ code: 'IMPORT_STALE' });
    expect((await settled(view.id)).counts).toMatchObject({ create: 0, same: 1 });
  });

  it('is confirmed once, however often it is tapped', async () => {
    const view = await upload(csv('何秀珍,第一支部,13700000002,1947-03'));
    const taps = await Promise.allSettled(Array.from({ length: 8 }, () => confirm(view)));
    expect(taps.filter(tap => tap.status === 'fulfilled')).toHaveLength(1);
    expect((await app.as('district').members.list({ query: { search: '何秀珍' } })).items).toHaveLength(1);
  });

  it('lets the organizer put a row into a branch, take it without the bad number, or leave it out', async () => {
    const view = await upload(
      csv('何秀珍,第九支部,13700000002,1947-03', '吴玉珍,第一支部,1370000000,1948-03', '周䶮,第八支部,,1949'),
    );
    expect(view.counts).toMatchObject({ attention: 3 });
    const decide = (
      row: number,
      body: { decision: 'skip' | 'accept' | 'branch' | null; branchId?: string },
    ) => organizer().decide({ params: { importId: view.id, row }, body });
    expect(await decide(2, { decision: 'branch', branchId: app.district.branchB.id })).toMatchObject({
      action: 'create',
      decision: 'branch',
    });
    expect(await decide(3, { decision: 'accept' })).toMatchObject({ action: 'create', phone: '' });
    expect(await decide(4, { decision: 'skip' })).toMatchObject({ action: 'ignored', decision: 'skip' });
    expect(await decide(4, { decision: null })).toMatchObject({ action: 'attention', decision: null });
    await confirm(await settled(view.id));
    expect((await app.as('elsewhere').members.list({ query: { search: '何秀珍' } })).items).toHaveLength(1);
    expect((await app.as('district').members.list({ query: { search: '周' } })).items).toEqual([]);
  });

  it('asks which column is which, and takes the answer', async () => {
    const bytes = new TextEncoder().encode(
      '甲,乙,丙\n何秀珍,第一支部,13700000002\n吴玉珍,第一支部,13700000003\n',
    );
    const view = await upload(bytes);
    expect(view.state).toBe('mapping');
    const importId = view.id;
    await organizer().map({
      params: { importId },
      body: {
        headerRow: 1,
        columns: [
          { index: 0, field: 'name' },
          { index: 1, field: 'branch' },
          { index: 2, field: 'phone' },
        ],
      },
    });
    expect(await settled(importId)).toMatchObject({ state: 'ready', counts: { create: 2 } });
    await expect(
      organizer().map({
        params: { importId },
        body: { headerRow: 1, columns: [{ index: 0, field: 'phone' }] },
      }),
    ).rejects.toMatchObject({ code: 'HEADINGS_MISSING' });
  });

  it('puts people without a branch column into the branch that was named', async () => {
    const bytes = new TextEncoder().encode('姓名,手机\n何秀珍,13700000002\n');
    expect(await upload(bytes)).toMatchObject({ state: 'mapping' });
    expect(await upload(bytes, '名册.csv', app.district.branchA.id)).toMatchObject({
      state: 'ready',
      counts: { create: 1 },
    });
  });

  it('reads GB18030', async () => {
    const gb = Buffer.from('d0d5c3fb2cb5b3d6a7b2bf0abad0d0e3d5e42cb5dad2bbd6a7b2bf0a', 'hex');
    expect(await upload(gb)).toMatchObject({ state: 'ready', counts: { create: 1 } });
  });

  it('refuses what is no table with a sentence of its own', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 …');
    await expect(organizer().upload({ query: { fileName: '名册.pdf' }, body: pdf })).rejects.toMatchObject({
      code: 'FILE_TYPE_WRONG',
      sentence: expect.stringContaining('PDF'),
    });
    await expect(
      organizer().upload({ query: { fileName: '名册.xlsx' }, body: new Uint8Array(21 * 1024 * 1024) }),
    ).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(await upload(sample.subarray(0, 9000), '名册.xlsx')).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('文件'),
    });
  });

  it('keeps no number readable in the database', async () => {
    await upload(csv('何秀珍,第一支部,13700000002,1947-03'));
    const kept = JSON.stringify([
      await app.db.query('SELECT * FROM roster_import_rows'),
      (await app.db.query('SELECT content FROM roster_import_parts')).map((row: { content: Uint8Array }) =>
        Buffer.from(row.content).toString('latin1'),
      ),
    ]);
    expect(kept).not.toContain('13700000002');
  });

  it('touches only one’s own part of the tree', async () => {
    const { id } = await app
      .as('organizer')
      .roster.upload({ query: { fileName: '名册.csv' }, body: csv('何秀珍,第二支部,13700000002,1947-03') });
    await expect(app.as('elsewhere').roster.show({ params: { importId: id } })).rejects.toMatchObject({
      status: 404,
    });
    const view = await settled(id);
    expect(view.counts).toMatchObject({ create: 0, attention: 1 });
  });

  it('says so when the server ended half-way, and lets the file be sent again', async () => {
    const view = await upload(csv('何秀珍,第一支部,13700000002,1947-03'));
    await app.db.query(`UPDATE roster_imports SET state = 'reading', progress = 50 WHERE id = '${view.id}'`);
    app.clock.advance(61_000);
    expect(await organizer().show({ params: { importId: view.id } })).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('再传一次'),
    });
    await organizer().discard({ params: { importId: view.id } });
    await expect(organizer().show({ params: { importId: view.id } })).rejects.toMatchObject({ status: 404 });
  });

  it('keeps members whom the import did not name', async () => {
    const before = await app.get(MembersService).find(app.district.people.member.id);
    await confirm(await upload(csv('何秀珍,第一支部,13700000002,1947-03')));
    expect(await app.get(MembersService).find(app.district.people.member.id)).toEqual(before);
  });

  it('does not write the number of somebody whose roles reach further than the organizer’s', async () => {
    const { people } = app.district;
    const elsewhere = app.as('elsewhere').roster;
    const body = csv(`${people.district.name},第二支部,13700000009,${people.district.birth}`);
    const { id } = await elsewhere.upload({ query: { fileName: '名册.csv' }, body });
    expect((await settled(id)).counts).toMatchObject({ update: 1 });
    await expect(elsewhere.confirm({ params: { importId: id } })).rejects.toMatchObject({
      code: 'POWERS_ABOVE',
    });
    expect(await app.get(MembersService).byPhone('13700000009')).toEqual([]);
  });

  it('cannot be taken back once somebody in it was given a role', async () => {
    const view = await upload(csv('何秀珍,第一支部,13700000002,1947-03'));
    await confirm(view);
    const { items } = await app.as('district').members.list({ query: { search: '何秀珍' } });
    await app.as('district').accounts.grant({
      params: { memberId: items[0]?.id ?? '' },
      body: { role: 'desk', unitId: app.district.branchA.id, endsOn: '2026-12-31' },
    });
    await expect(organizer().undo({ params: { importId: view.id } })).rejects.toMatchObject({
      code: 'IMPORT_IN_USE',
    });
  });
});
