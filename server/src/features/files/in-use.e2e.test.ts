import { startApp, type TestApp } from '../../../test/app.js';
import { pdf, picture } from '../../../test/make-files.js';
import { viewerOf } from '../../../test/make-viewer.js';
import { mp3 } from '../../../test/mp3.js';
import { type S3Server, startS3Server } from '../../../test/s3-server.js';
import { Transactions } from '../../db/transactions.js';
import { JobRow } from '../../jobs/job.entity.js';
import { Files } from './files.service.js';
import { StoredFile } from './stored-file.entity.js';

const hour = 60 * 60 * 1000;

describe('files in use', () => {
  let app: TestApp;
  let s3: S3Server;
  beforeAll(async () => {
    s3 = await startS3Server();
    app = await startApp({
      STORAGE_S3_ENDPOINT: s3.endpoint,
      STORAGE_S3_PATH_STYLE: 'true',
      STORAGE_S3_REGION: s3.keys.region,
      STORAGE_S3_BUCKET: s3.keys.bucket,
      STORAGE_S3_ACCESS_KEY: s3.keys.accessKey,
      STORAGE_S3_SECRET_KEY: s3.keys.secretKey,
    });
  });
  afterAll(async () => {
    await app.stop();
    await s3.close();
  });
  beforeEach(() => {
    s3.fault = null;
  });

  const files = () => app.get(Files);
  const upload = async (body: Uint8Array = pdf(), fileName = '通知.pdf') =>
    (await app.newPhone(app.district.people.organizer.id)).api.files.upload({ query: { fileName }, body });
  const attach = (...ids: string[]) => app.get(Transactions).run(manager => files().attach(manager, ids));
  const usable = async (who: Parameters<typeof viewerOf>[1], ...ids: string[]) =>
    files().expectUsable(app.db.manager, await viewerOf(app, who), ids);
  const exists = (id: string) => app.db.manager.existsBy(StoredFile, { id });
  const stored = (id: string) =>
    [...s3.objects.keys()].filter(key => key.startsWith(id.toLowerCase())).length;

  it('may be used by who brought them and by organizers above, and by nobody else', async () => {
    const [first, second] = [await upload(), await upload(mp3(), '发言.mp3')];
    expect(await usable('organizer', second.id, first.id)).toMatchObject([
      { id: second.id, kind: 'audio', name: '发言.mp3' },
      { id: first.id, kind: 'document', name: '通知.pdf' },
    ]);
    expect(await usable('district', first.id)).toHaveLength(1);
    for (const who of ['elsewhere', 'desk', 'member', 'visitor'] as const) {
      await expect(usable(who, first.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(usable('district', first.id, app.district.root.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are seen by many with one question, and those that are not there are left out', async () => {
    const { id, ...view } = await upload();
    const [one, two] = await Promise.all([
      files().views([id, id]),
      files().views([id, app.district.root.id]),
    ]);
    expect(one).toEqual(new Map([[id, { id, ...view }]]));
    expect(two).toEqual(one);
    expect(await files().views([])).toEqual(new Map());
  });

  it('made by the product are files like any other, and no organizer may attach them elsewhere', async () => {
    const id = await files().putGenerated('通知的读音', 'audio/mpeg', mp3());
    const view = (await files().views([id])).get(id);
    expect(view).toMatchObject({ kind: 'audio', name: '通知的读音.mp3', type: 'audio/mpeg' });
    const answer = await fetch(`${app.baseUrl}${view?.url}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(mp3())).toBe(true);
    await expect(usable('district', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stay; what nothing uses is gone after a day, row and contents', async () => {
    const [kept, unused] = [await upload(), await upload(await picture(60, 40), '合影.jpg')];
    await attach(kept.id);
    app.clock.advance(23 * hour);
    await app.work();
    expect([await exists(unused.id), stored(unused.id)]).toEqual([true, 2]);
    app.clock.advance(2 * hour);
    await app.work();
    expect([await exists(unused.id), stored(unused.id)]).toEqual([false, 0]);
    expect([await exists(kept.id), stored(kept.id)]).toEqual([true, 1]);
    await expect(attach(kept.id, unused.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keep the moment they were first used', async () => {
    const { id } = await upload();
    await attach(id);
    const first = await app.db.manager.findOneByOrFail(StoredFile, { id });
    app.clock.advance(hour);
    await attach(id, id);
    expect(await app.db.manager.findOneBy(StoredFile, { id })).toEqual(first);
  });

  it('that were removed leave the storage as soon as it answers again', async () => {
    const { id } = await upload();
    app.clock.advance(26 * hour);
    s3.fault = 503;
    await app.work();
    expect([await exists(id), stored(id)]).toEqual([false, 1]);
    s3.fault = null;
    app.clock.advance(hour);
    await app.work();
    expect(stored(id)).toBe(0);
    expect(await app.db.manager.countBy(JobRow, { kind: 'files.remove' })).toBe(0);
  });

  /** The sweep sees the file unused, and comes to remove it when it is in use. */
  it('are never removed while something begins to use them', async () => {
    const { id } = await upload();
    app.clock.advance(26 * hour);
    const using = app.get(Transactions).run(async manager => {
      await files().attach(manager, [id]);
      await new Promise(resolve => setTimeout(resolve, 300));
    });
    await new Promise(resolve => setTimeout(resolve, 100));
    await Promise.all([using, app.work()]);
    expect([await exists(id), stored(id)]).toEqual([true, 1]);
  });

  it('say so where the storage is away, and leave nothing half-done', async () => {
    const { url } = await upload();
    const before = await app.db.manager.count(StoredFile);
    s3.fault = 503;
    await expect(upload()).rejects.toMatchObject({ code: 'STORAGE_AWAY', status: 503 });
    expect((await fetch(`${app.baseUrl}${url}`)).status).toBe(503);
    expect(await app.db.manager.count(StoredFile)).toBe(before);
  });

  it('that the storage has lost are not found', async () => {
    const { id, url } = await upload();
    s3.objects.delete(`${id.toLowerCase()}.original`);
    expect((await fetch(`${app.baseUrl}${url}`)).status).toBe(404);
  });
});
