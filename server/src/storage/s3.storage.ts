import { SignatureV4 } from '@smithy/signature-v4';
import { Sha256 } from './sha256.js';
import { away, expectKey, Storage } from './storage.js';

/** An S3-compatible service: COS, MinIO, OSS, S3. */
export interface S3Config {
  /** `https://cos.ap-shanghai.myqcloud.com`, without the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** The bucket stands in the path (MinIO) instead of before the host (COS). */
  readonly pathStyle: boolean;
}

interface Answer {
  readonly status: number;
  readonly content: Uint8Array;
}

/** Contents as objects of a bucket; every request is signed (SigV4) with the checksum of what it carries. */
export class S3Storage extends Storage {
  private readonly signer: SignatureV4;
  private readonly base: URL;

  /** @param timeoutMs bounds each request, reading the answer included */
  constructor(
    config: S3Config,
    private readonly timeoutMs = 10_000,
  ) {
    super();
    this.base = bucketAddress(config);
    this.signer = new SignatureV4({
      service: 's3',
      region: config.region,
      credentials: { accessKeyId: config.accessKey, secretAccessKey: config.secretKey },
      sha256: Sha256,
      // S3 signs the path as it is sent, unlike every other service.
      uriEscapePath: false,
    });
  }

  async put(key: string, content: Uint8Array, type: string): Promise<void> {
    const { status } = await this.send('PUT', key, content, { 'content-type': type });
    if (status !== 200) throw away('PUT', `HTTP ${status}`);
  }

  async get(key: string): Promise<Uint8Array | null> {
    const { status, content } = await this.send('GET', key);
    if (status === 200) return content;
    // A bucket that is not there is a fault, an object that is not there is an answer.
    if (status === 404 && !Buffer.from(content).includes('NoSuchBucket')) return null;
    throw away('GET', `HTTP ${status}`);
  }

  async remove(key: string): Promise<void> {
    const { status, content } = await this.send('DELETE', key);
    const gone = status === 404 && !Buffer.from(content).includes('NoSuchBucket');
    if (status !== 204 && status !== 200 && !gone) throw away('DELETE', `HTTP ${status}`);
  }

  private async send(method: string, key: string, body?: Uint8Array, more: Record<string, string> = {}) {
    const url = new URL(`${this.base.pathname}${expectKey(key)}`, this.base);
    const { headers } = await this.signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { host: url.host, ...more },
      ...(body && { body }),
    });
    return this.exchange(url, { method, headers: withoutHost(headers), ...(body && { body }) });
  }

  private async exchange(url: URL, request: RequestInit): Promise<Answer> {
    try {
      const signal = AbortSignal.timeout(this.timeoutMs);
      // A redirect would be signed for another host; it means that endpoint or region is wrong.
      const response = await fetch(url, { ...request, redirect: 'manual', signal });
      return { status: response.status, content: new Uint8Array(await response.arrayBuffer()) };
    } catch (error) {
      const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
      throw away(String(request.method), String(cause?.code ?? name));
    }
  }
}

/** The address below which the objects of the bucket are, with a slash at the end. */
export function bucketAddress({
  endpoint,
  bucket,
  pathStyle,
}: Pick<S3Config, 'endpoint' | 'bucket' | 'pathStyle'>): URL {
  const url = new URL(endpoint);
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`;
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${pathStyle ? `${bucket}/` : ''}`;
  return url;
}

/** fetch sets the host itself, and refuses to be told. */
const withoutHost = ({ host: _, ...headers }: Record<string, string>) => headers;
