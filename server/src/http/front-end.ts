import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './error.filter.js';

const h5 = fileURLToPath(new URL('../../../miniapp/dist/h5', import.meta.url));

/**
 * Serves the H5 build beside the API, and its index page for every address that is not an API's: the links
 * on posters and cards are such addresses. Apart from `app.ts`, since Jest cannot load @fastify/static.
 */
export async function serveFrontEnd(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(h5)) return;
  await app.register(fastifyStatic, {
    root: h5,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Packed copies end in .br or .gz behind the hashed name.
      const hashed = /\.[0-9a-f]{8,}\.(js|css|woff2)(\.(br|gz))?$/.test(path);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) =>
      request.url.startsWith('/api/')
        ? reply.status(404).send(errorBody('NOT_FOUND', {}, request.id))
        : reply.sendFile('index.html'),
    );
}
