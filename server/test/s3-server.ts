import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSigned, type Keys, sha256 } from './s3-signature.js';

export interface S3Server {
  /** `http://127.0.0.1:port`; buckets stand in the path. */
  readonly endpoint: string;
  readonly keys: Keys & { bucket: string };
  /** What is stored, by key. */
  readonly objects: Map<string, { content: Buffer; type: string }>;
  /** What goes wrong from now on: a status for every request, or no answer at all. */
  fault: number | 'hang' | 'redirect' | null;
  close(): Promise<void>;
}

/** A small S3: one bucket, whole objects, every request refused that is not signed for what it carries. */
export async function startS3Server(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const keys = {
    region: 'ap-shanghai',
    bucket: 'wanqing-1250000000',
    accessKey: 'AKIDEXAMPLE',
    secretKey: 'wJalrXUtnFEMI/K7MDENG',
  };
  const http = createServer(async (request, response) => {
    if (s3.fault === 'hang') return;
    if (s3.fault === 'redirect')
      return refuse(response.setHeader('location', '/elsewhere'), 307, 'TemporaryRedirect');
    if (s3.fault !== null) return refuse(response, s3.fault, 'InternalError');
    const content = await bodyOf(request);
    if (!isGenuine(request, content, keys)) return refuse(response, 403, 'SignatureDoesNotMatch');
    answer(request, response, content);
  });

  function answer(request: IncomingMessage, response: ServerResponse, content: Buffer): void {
    const [, bucket, key = ''] = /^\/([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    const found = objects.get(key);
    if (bucket !== keys.bucket) {
      refuse(response, 404, 'NoSuchBucket');
    } else if (request.method === 'PUT') {
      objects.set(key, { content, type: request.headers['content-type'] ?? '' });
      response.end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (found) {
      response.setHeader('content-type', found.type).end(found.content);
    } else {
      refuse(response, 404, 'NoSuchKey');
    }
  }

  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  const s3: S3Server = {
    endpoint: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    keys,
    objects,
    fault: null,
    close: () =>
      new Promise(resolve => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return s3;
}

/** Signed with our keys, within a quarter of an hour, for exactly this content. */
function isGenuine(request: IncomingMessage, content: Buffer, keys: Keys): boolean {
  const headers = request.headers as Record<string, string | undefined>;
  const { method = '', url = '' } = request;
  const at = (headers['x-amz-date'] ?? '').replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5');
  if (!(Math.abs(Date.now() - Date.parse(at)) < 15 * 60_000)) return false;
  return headers['x-amz-content-sha256'] === sha256(content) && isSigned({ method, url, headers }, keys);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
