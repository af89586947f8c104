import { Refused, type Surroundings } from './wx.js';

/** The address that the build names is the server's, wherever it runs in the test. */
export const addressIn = ({ serverUrl }: Surroundings, url: string): string =>
  url.replace(/^https?:\/\/[^/]+/, serverUrl);

/** `wx.request`, over real HTTP. */
export const request =
  (around: Surroundings) =>
  async (options: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const {
      url,
      method = 'GET',
      header = {},
      data,
      dataType = 'json',
      responseType = 'text',
      timeout = 60_000,
    } = options as unknown as WechatMiniprogram.RequestOption<string | ArrayBuffer> & { timeout?: number };
    if (around.offline) throw new Refused('errcode:-1 cronet_error_code:-106 network error');
    const answer = await fetch(addressIn(around, url), {
      method,
      headers: header as Record<string, string>,
      body: data as BodyInit | undefined,
      signal: AbortSignal.timeout(timeout),
    }).catch(() => {
      throw new Refused('timeout');
    });
    const text = responseType === 'arraybuffer' ? null : await answer.text();
    return {
      statusCode: answer.status,
      header: Object.fromEntries(answer.headers),
      data: text === null ? await answer.arrayBuffer() : dataType === 'json' ? parsed(text) : text,
      cookies: [],
    };
  };

/** WeChat hands on what is no JSON as the text it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
