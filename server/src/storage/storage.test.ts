import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type S3Server, startS3Server } from '../../test/s3-server.js';
import { isSigned } from '../../test/s3-signature.js';
import { LocalStorage } from './local.storage.js';
import { bucketAddress, S3Storage } from './s3.storage.js';
import type { Storage } from './storage.js';

const photo = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
const away = { code: 'STORAGE_AWAY' };

// Faults are meant here; what is logged of them would only hide what is not.
beforeAll(() => Logger.overrideLogger(false));

let folder: string;
let s3: S3Server;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wanqing-storage-'));
  s3 = await startS3Server();
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await s3.close();
});

const local = (): Storage => new LocalStorage(join(folder, 'files'));
const remote = (wrong: Partial<S3Server['keys']> = {}, timeoutMs?: number): Storage =>
  new S3Storage({ endpoint: s3.endpoint, pathStyle: true, ...s3.keys, ...wrong }, timeoutMs);

describe.each([
  ['a local folder', local],
  ['an S3-compatible service', () => remote()],
])('%s', (_, open) => {
  const contentOf = async (key: string) => Buffer.from((await open().get(key)) ?? '');

  it('gives back what was put, byte by byte, and nothing for what was not', async () => {
    await open().put('01jd.original', photo, 'image/jpeg');
    expect((await contentOf('01jd.original')).equals(photo)).toBe(true);
    expect(await open().get('01jd.preview')).toBeNull();
  });

  it('keeps the last content of a key, and an empty one', async () => {
    await open().put('a', photo, 'image/jpeg');
    await open().put('a', Buffer.from('䶮'), 'text/plain');
    expect((await contentOf('a')).toString()).toBe('䶮');
    await open().put('a', new Uint8Array(), 'text/plain');
    expect(await open().get('a')).toHaveLength(0);
  });

  it('removes, once or twice', async () => {
    await open().put('a', photo, 'image/jpeg');
    await open().remove('a');
    await open().remove('a');
    expect(await open().get('a')).toBeNull();
  });

  it('keeps the last of many written at once, whole', async () => {
    const contents = Array.from({ length: 8 }, (_, value) => new Uint8Array(50_000).fill(value));
    await Promise.all(contents.map(content => open().put('a', content, 'image/jpeg')));
    const found = await contentOf('a');
    expect(contents.some(content => found.equals(content))).toBe(true);
  });

  it.each(['', '..', '../a', 'a/b', 'a\\b', 'A', 'a..b', '.a', 'a b', 'a\u0000', '䶮', 'a'.repeat(101)])(
    'takes no key like %j',
    async key => {
      await expect(open().put(key, photo, 'image/jpeg')).rejects.toThrow('not a storage key');
      await expect(open().get(key)).rejects.toThrow('not a storage key');
      await expect(open().remove(key)).rejects.toThrow('not a storage key');
    },
  );
});

describe('a local folder', () => {
  it('holds nothing but whole files', async () => {
    await local().put('a', photo, 'image/jpeg');
    const names = readdirSync(join(folder, 'files'), { recursive: true }).map(String);
    expect(names.map(name => name.replaceAll('\\', '/'))).toEqual(['ca', 'ca/a']);
  });

  it('that cannot be written or read says so', async () => {
    writeFileSync(join(folder, 'files'), 'in the way');
    await expect(local().put('a', photo, 'image/jpeg')).rejects.toMatchObject(away);
    await expect(local().get('a')).rejects.toMatchObject(away);
    await expect(local().remove('a')).rejects.toMatchObject(away);
  });
});

describe('an S3-compatible service', () => {
  it('is told the media type', async () => {
    await remote().put('a', photo, 'image/jpeg');
    expect(s3.objects.get('a')?.type).toBe('image/jpeg');
  });

  it.each<[string, Partial<S3Server['keys']>]>([
    ['a wrong secret', { secretKey: 'wrong' }],
    ['an unknown key', { accessKey: 'AKIDOTHER' }],
    ['another region', { region: 'ap-beijing' }],
    ['no such bucket', { bucket: 'elsewhere' }],
  ])('is away with %s', async (_, wrong) => {
    await remote().put('a', photo, 'image/jpeg');
    await expect(remote(wrong).put('a', new Uint8Array(1), 'image/jpeg')).rejects.toMatchObject(away);
    await expect(remote(wrong).get('a')).rejects.toMatchObject(away);
    await expect(remote(wrong).remove('a')).rejects.toMatchObject(away);
    expect(s3.objects.get('a')?.content.equals(photo)).toBe(true);
  });

  it.each([500, 503, 403, 'redirect', 'hang'] as const)('is away when it answers %s', async fault => {
    s3.fault = fault;
    await expect(remote({}, 200).put('a', photo, 'image/jpeg')).rejects.toMatchObject(away);
    await expect(remote({}, 200).get('a')).rejects.toMatchObject(away);
    await expect(remote({}, 200).remove('a')).rejects.toMatchObject(away);
  });

  it('is away when nobody listens', async () => {
    const storage = remote();
    await s3.close();
    await expect(storage.get('a')).rejects.toMatchObject(away);
  });

  it.each([
    ['https://cos.ap-shanghai.myqcloud.com', false, 'https://wanqing-1.cos.ap-shanghai.myqcloud.com/'],
    ['http://10.0.0.5:9000', true, 'http://10.0.0.5:9000/wanqing-1/'],
    ['https://files.example.cn/s3', true, 'https://files.example.cn/s3/wanqing-1/'],
  ])('is found at %s, path style %s', (endpoint, pathStyle, address) => {
    expect(bucketAddress({ endpoint, pathStyle, bucket: 'wanqing-1' }).href).toBe(address);
  });
});

/** From "Signature Calculations for the Authorization Header" in the S3 API reference: GET Object. */
const published = {
  method: 'GET',
  url: '/test.txt',
  headers: {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
      'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
};
const publishedKeys = {
  region: 'us-east-1',
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

describe("the test's own look at signatures", () => {
  it('agrees with the example Amazon publishes', () => {
    expect(isSigned(published, publishedKeys)).toBe(true);
  });

  it('refuses the example changed in one place', () => {
    expect(isSigned({ ...published, url: '/other.txt' }, publishedKeys)).toBe(false);
    expect(isSigned({ ...published, method: 'PUT' }, publishedKeys)).toBe(false);
    expect(isSigned(published, { ...publishedKeys, secretKey: 'wrong' })).toBe(false);
  });
});
