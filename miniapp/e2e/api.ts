import { type Api, contract, createApi, type Transport } from '@wanqing/shared';

export type ProductApi = Api<typeof contract>;

/** The typed client over plain HTTP, as whoever holds the token; nobody without one. */
export const apiOf = (url: string, token?: string): ProductApi =>
  createApi(contract, transportTo(url, token));

const transportTo =
  (url: string, token?: string): Transport =>
  async ({ method, path, body, expects }) => {
    const isBytes = body instanceof Uint8Array;
    const type = isBytes ? 'application/octet-stream' : 'application/json';
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      body: body === undefined ? undefined : isBytes ? (body as BodyInit) : JSON.stringify(body),
    });
    if (expects === 'file' && answer.ok) {
      return {
        status: answer.status,
        body: { name: '', content: new Uint8Array(await answer.arrayBuffer()) },
      };
    }
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : null };
  };
