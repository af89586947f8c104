import { fileNameOf, headersOf, isBytes, jsonOf, patience, type Send } from './request.rules';

/** Sends one request through fetch. */
export const sendRequest: Send = async (request, token) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const answer = await fetch(API_BASE + request.path, {
      method: request.method,
      headers: headersOf(request, token),
      body: isBytes(request.body) ? (request.body as BodyInit) : JSON.stringify(request.body),
      signal: stop.signal,
    });
    if (request.expects === 'json' || !answer.ok) {
      return { status: answer.status, body: jsonOf(await answer.text()) };
    }
    const content = new Uint8Array(await answer.arrayBuffer());
    return {
      status: answer.status,
      body: { name: fileNameOf(answer.headers.get('content-disposition')), content },
    };
  } finally {
    clearTimeout(timer);
  }
};
