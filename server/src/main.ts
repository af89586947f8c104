import { createApp } from './app.js';
import { Config, ConfigError } from './config.js';
import { serveFrontEnd } from './http/front-end.js';
import { prepare } from './prepare.js';
import { startSimulator } from './wechat/simulator/simulator.js';

/** Starts the product; the last line says where it is. */
async function main(): Promise<void> {
  const config = new Config();
  if (config.demo) {
    const { appId, appSecret, templates } = config.wechat;
    config.wechat.baseUrl = (await startSimulator({ appId, appSecret, templates })).baseUrl;
  }
  const app = await createApp(config);
  await serveFrontEnd(app);
  await prepare(app, config);
  await app.listen(config.port, config.host);
  console.log(`ready  ${config.publicUrl}`);
}

main().catch((error: unknown) => {
  console.error(forPerson(error));
  process.exit(1);
});

/** What the person who started the server can do something about is said in a sentence. */
function forPerson(error: unknown): unknown {
  if (error instanceof ConfigError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another: PORT=3001 npm start`;
  return error;
}
