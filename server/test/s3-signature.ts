import { createHash, createHmac } from 'node:crypto';

/** A request as it came over the wire. */
export interface SignedRequest {
  readonly method: string;
  /** As sent: still percent-encoded, with the query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Keys {
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/**
 * Whether the request is signed as AWS describes it (Signature Version 4, "Authenticating Requests: Using the
 * Authorization Header"), computed here from the request alone, without the code that signs.
 */
export function isSigned({ method, url, headers }: SignedRequest, keys: Keys): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request,\s*SignedHeaders=([\w;-]+),\s*Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  const [, accessKey, day = '', region, names = '', signature] = given ?? [];
  const moment = headers['x-amz-date'] ?? '';
  if (accessKey !== keys.accessKey || region !== keys.region || !moment.startsWith(day)) return false;
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every(name => names.split(';').includes(name)))
    return false;

  const [path = '', query = ''] = url.split('?');
  const canonical = [
    method,
    path,
    query.split('&').sort().join('&'),
    ...names.split(';').map(name => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const key = [day, keys.region, 's3', 'aws4_request'].reduce<Buffer>(
    hmac,
    Buffer.from(`AWS4${keys.secretKey}`),
  );
  return hmac(key, text).toString('hex') === signature;
}

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
