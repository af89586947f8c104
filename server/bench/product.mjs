import { createServer } from 'node:net';
import { startOnPort } from './processes.mjs';

const credentials = { WECHAT_APP_ID: 'wx0000000000000001', WECHAT_APP_SECRET: 'simulated-app-secret' };

const freePort = () =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** WeChat's simulator as a process of its own; `ask` is its controls. */
export async function startWechat() {
  const started = await startOnPort(
    'dist/wechat/simulator/main.js',
    { ...credentials, SIMULATOR_PORT: '0' },
    /^simulator\s+http.*:(\d+)$/,
  );
  const url = `http://127.0.0.1:${started.port}`;
  const ask = async (method, path, body) => {
    const answer = await fetch(`${url}/__simulator/${path}`, { method, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`simulator ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return { ...started, url, ask };
}

/** One instance of the product that never asks WeChat anything. */
export async function startAlone(databaseUrl) {
  const env = {
    DATABASE_URL: databaseUrl,
    DEMO: 'false',
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
  };
  return startOnPort('dist/main.js', env, /^ready\s+http.*:(\d+)$/);
}

/** One instance of the product with its worker. */
export async function startProduct(databaseUrl, wechatUrl) {
  const port = await freePort();
  const env = {
    ...credentials,
    DATABASE_URL: databaseUrl,
    WECHAT_API_BASE: wechatUrl,
    DEMO: 'false',
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
  };
  const started = await startOnPort('dist/main.js', env, /^ready\s+http.*:(\d+)$/);
  const call = async (token, method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  return { ...started, call };
}
