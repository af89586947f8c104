import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyRequest, LogController } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { createDataSource } from './db/data-source.js';
import { migrate } from './db/migrate.js';
import { errorBody } from './http/error.filter.js';
import { createLogger, NestLog } from './http/log.js';
import { openApi } from './http/openapi.js';
import { tellPart } from './http/send-file.js';
import { Clock } from './kernel/clock.js';
import { schema } from './schema.js';

const jsonBytes = 1024 * 1024;
const fileBytes = 20 * 1024 * 1024;

/** The API: migrated, wired, not yet listening. */
export async function createApp(config: Config, clock: Clock = new Clock()): Promise<NestFastifyApplication> {
  const dataSource = await createDataSource(config, schema);
  await dataSource.initialize();
  try {
    await migrate(dataSource);
    return await wire(config, dataSource, clock);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function wire(config: Config, dataSource: DataSource, clock: Clock): Promise<NestFastifyApplication> {
  const log = createLogger(config);
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    bodyLimit: jsonBytes,
    trustProxy: (_address, hop) => hop < config.trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => crypto.randomUUID(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, dataSource, clock),
    adapter,
    {
      logger: new NestLog(log),
      abortOnError: false,
    },
  );
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  app.useBodyParser('application/octet-stream', { bodyLimit: fileBytes });
  await harden(app, config);
  const server = app.getHttpAdapter().getInstance();
  const document = openApi();
  server.addHook('onSend', tellPart);
  server.get('/api/openapi.json', () => document);
  server.get('/api/health', () => ({ ok: true }));
  return app;
}

async function harden(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'script-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'media-src': ["'self'", 'data:', 'blob:'],
        'upgrade-insecure-requests': config.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
  await app.register(rateLimit, {
    global: false,
    // A session where there is one: a whole hall shares one address.
    keyGenerator: (request: FastifyRequest) => request.headers.authorization ?? request.ip,
    errorResponseBuilder: request => ({ statusCode: 429, ...errorBody('TOO_MANY', {}, request.id) }),
  });
}
