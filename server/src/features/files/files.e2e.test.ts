import sharp from 'sharp';
import { startApp, type TestApp } from '../../../test/app.js';
import { mp4, office, pdf, picture } from '../../../test/make-files.js';
import { mp3 } from '../../../test/mp3.js';
import { type S3Server, startS3Server } from '../../../test/s3-server.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Files } from './files.service.js';
import { StoredFile } from './stored-file.entity.js';

const settingsFor = ({ endpoint, keys }: S3Server) => ({
  STORAGE_S3_ENDPOINT: endpoint,
  STORAGE_S3_PATH_STYLE: 'true',
  STORAGE_S3_REGION: keys.region,
  STORAGE_S3_BUCKET: keys.bucket,
  STORAGE_S3_ACCESS_KEY: keys.accessKey,
  STORAGE_S3_SECRET_KEY: keys.secretKey,
});

describe.each(['a local folder', 'an S3-compatible service'])('files in %s', place => {
  let app: TestApp;
  let s3: S3Server;
  beforeAll(async () => {
    s3 = await startS3Server();
    app = await startApp(place === 'a local folder' ? {} : settingsFor(s3));
  });
  afterAll(async () => {
    await app.stop();
    await s3.close();
  });
  beforeEach(() => app.clock.set('2026-11-22T01:00:00.000Z'));

  /** Uploads are counted by session, so each comes from a phone of its own. */
  const upload = async (fileName: string, body: Uint8Array) =>
    (await app.newPhone(app.district.people.organizer.id)).api.files.upload({ query: { fileName }, body });
  const get = (path: string | null, headers: Record<string, string> = {}) =>
    fetch(`${app.baseUrl}${path}`, { headers });
  const contentOf = async (path: string | null) => Buffer.from(await (await get(path)).arrayBuffer());
  const rows = () => app.db.manager.count(StoredFile);

  it('takes a photo and hands it out, large and small, to whoever has the link', async () => {
    const view = await upload('重阳节合影.PNG', await picture(2400, 1200, image => image.png()));
    expect(view).toMatchObject({
      name: '重阳节合影.jpg',
      kind: 'photo',
      type: 'image/jpeg',
      width: 2000,
      height: 1000,
      url: expect.stringMatching(/^\/api\/files\/[0-9A-Z]{26}\/original\?until=\d+&key=[\w-]{43}$/),
    });
    const large = await contentOf(view.url);
    expect(large.length).toBe(view.bytes);
    expect(await sharp(large).metadata()).toMatchObject({ format: 'jpeg', width: 2000 });
    expect(await sharp(await contentOf(view.previewUrl)).metadata()).toMatchObject({
      width: 480,
      height: 240,
    });
  });

  it('keeps documents and recordings byte by byte', async () => {
    for (const [name, content, kind] of [
      ['通知.pdf', pdf('䶮'), 'document'],
      ['报名表.docx', office('docx'), 'document'],
      ['名单.xlsx', office('xlsx'), 'document'],
      ['讲稿.pptx', office('pptx'), 'document'],
      ['发言.mp3', mp3(), 'audio'],
      ['发言.m4a', mp4('M4A ', 'soun'), 'audio'],
    ] as const) {
      const view = await upload(name, content);
      expect(view).toMatchObject({ name, kind, bytes: content.length, previewUrl: null, width: null });
      expect((await contentOf(view.url)).equals(content)).toBe(true);
    }
  });

  it('records who brought it, of which part of the tree and what it is', async () => {
    const { id } = await upload('通知.pdf', pdf());
    const { organizer } = app.district.people;
    expect(await app.db.manager.findOneBy(StoredFile, { id })).toMatchObject({
      unitPath: app.district.branchA.path,
      createdBy: organizer.id,
      attachedAt: null,
    });
    const entry = { action: 'files.upload', subjectId: id, memberId: organizer.id };
    expect(await app.db.manager.findOneBy(AuditEntry, entry)).toMatchObject({
      detail: { kind: 'document', bytes: pdf().length },
    });
  });

  it('serves them so that nothing in them can run, and phones keep them', async () => {
    const headersOf = async (name: string, content: Uint8Array) => {
      const { headers } = await get((await upload(name, content)).url);
      const policy = headers.get('content-security-policy') ?? '';
      return [
        headers.get('content-type'),
        decodeURIComponent(headers.get('content-disposition') ?? ''),
        headers.get('x-content-type-options'),
        headers.get('cache-control'),
        headers.get('cross-origin-resource-policy'),
        policy.includes("default-src 'none'") && (policy.includes('sandbox') || 'no sandbox'),
      ];
    };
    const kept = ['nosniff', 'private, max-age=3600', 'cross-origin'];
    expect(await headersOf("林'(1)*.pdf", pdf())).toEqual([
      'application/pdf',
      "inline; filename*=UTF-8''林'(1).pdf",
      ...kept,
      'no sandbox',
    ]);
    expect(await headersOf('发言.mp3', mp3())).toEqual([
      'audio/mpeg',
      "inline; filename*=UTF-8''发言.mp3",
      ...kept,
      true,
    ]);
    expect(await headersOf('报名表.docx', office('docx'))).toEqual([
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      "attachment; filename*=UTF-8''报名表.docx",
      ...kept,
      true,
    ]);
  });

  it('sends the part a player asks for', async () => {
    const { url } = await upload('发言.mp3', mp3());
    const part = await get(url, { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${mp3().length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(mp3().subarray(10, 20))).toBe(true);
    const whole = await get(url, { range: 'bytes=999999-' });
    expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
  });

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, number]>([
    ['a program called a photo', '合影.jpg', () => Buffer.from(`MZ${'\0'.repeat(500)}`), 415],
    ['a web page called a photo', '合影.jpg', () => Buffer.from('<html><script>alert(1)</script>'), 415],
    ['SVG', '图.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
    ['a photo called a document', '通知.pdf', () => picture(30, 20), 415],
    ['macros', '表.xlsx', () => office('xlsx', { 'xl/vbaProject.bin': 'x' }), 415],
    ['a photo of an iPhone', 'IMG_1.HEIC', () => mp4('heic'), 415],
    ['nothing', '空.pdf', () => new Uint8Array(), 415],
    ['a photo cut short', '合影.jpg', async () => (await picture(900, 600)).subarray(0, 3000), 422],
    [
      'a photo too large',
      '合影.jpg',
      async () => Buffer.concat([await picture(30, 20), Buffer.alloc(15 << 20)]),
      413,
    ],
    ['more than 20 MB', '通知.pdf', () => Buffer.concat([pdf(), Buffer.alloc(20 << 20)]), 413],
  ])('refuses %s with a sentence, and keeps nothing', async (_, name, make, status) => {
    const before = [await rows(), s3.objects.size];
    const refusal = await upload(name, await make()).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status, sentence: expect.stringMatching(/请.+。$/) });
    expect([await rows(), s3.objects.size]).toEqual(before);
  });

  it('gives links that are the same for an hour and work for a day', async () => {
    const { id, url } = await upload('通知.pdf', pdf());
    const now = async () => (await app.get(Files).views([id])).get(id)?.url;
    app.clock.advance(59 * 60_000);
    expect(await now()).toBe(url);
    app.clock.advance(60_000);
    expect(await now()).not.toBe(url);
    app.clock.set('2026-11-23T01:59:59.999Z');
    expect((await get(url)).status).toBe(200);
    app.clock.set('2026-11-23T02:00:00.000Z');
    expect((await get(url)).status).toBe(404);
  });

  it('answers 404 to a link that was changed in any place', async () => {
    const view = await upload('合影.jpg', await picture(60, 40));
    const other = await upload('通知.pdf', pdf());
    const { url } = view;
    const [, until = '', key = ''] = /until=(\d+)&key=(.+)$/.exec(url) ?? [];
    const turned = key.startsWith('A') ? `B${key.slice(1)}` : `A${key.slice(1)}`;
    for (const wrong of [
      url.replace(key, turned),
      url.replace(key, key.slice(1)),
      url.replace(key, ''),
      url.replace(until, String(Number(until) + 3600)),
      url.replace('original', 'preview'),
      url.replace(view.id, other.id),
      other.url.replace('original', 'preview'),
    ]) {
      const answer = await get(wrong);
      expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: 'NOT_FOUND' } }]);
    }
  });
});
