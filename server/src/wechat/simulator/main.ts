import { startSimulator } from './simulator.js';

// The simulator as a process of its own: SIMULATOR_PORT, and the credentials that the server will present.
const simulator = await startSimulator({
  port: Number(process.env.SIMULATOR_PORT ?? 0),
  appId: process.env.WECHAT_APP_ID ?? 'wx0000000000000001',
  appSecret: process.env.WECHAT_APP_SECRET ?? 'simulated-app-secret',
});
console.log(`simulator  ${simulator.baseUrl}`);

const stop = () => void simulator.close().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// Started with an IPC channel, it does not outlive the program that started it.
process.once('disconnect', stop);
