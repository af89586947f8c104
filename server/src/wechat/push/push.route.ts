import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config.js';
import { isDatabaseAway } from '../../db/faults.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { eventOf } from './event.js';
import { type Letter, LetterReader, LetterRefused } from './letter.js';
import { WechatEvents } from './wechat-events.js';

const path = '/api/wechat/push';
const bodyLimit = 64 * 1024;
/** WeChat waits for five. */
const answerWithinMs = 4000;
const oncePerMs = 60_000;

/** Where WeChat pushes events; outside the contract, since its caller is no client of ours. */
@Injectable()
export class PushRoute implements OnModuleInit {
  private readonly logger = new Logger('wechat');
  private readonly saidAt = new Map<string, number>();

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly events: WechatEvents,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every({
      name: 'wechat.forget-events',
      minutes: 60,
      run: manager => this.events.forgetOld(manager),
    });
    const { push, appId } = this.config.wechat;
    if (!push) return;
    const reader = new LetterReader(push, appId);
    const server: FastifyInstance = this.adapter.httpAdapter.getInstance();
    // A scope of its own: the body stays text, for a parsed one has lost the digits of a 64-bit id.
    server.register(async scope => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_request, body, done) =>
        done(null, body),
      );
      scope.setErrorHandler((error, _request, reply) => this.refuse(error, reply));
      scope.get(path, async (request, reply) =>
        send(reply, 200, reader.echo(letterOf(request), this.clock.now())),
      );
      scope.post(path, async (request, reply) => this.answer(reader, letterOf(request), reply));
    });
  }

  private async answer(reader: LetterReader, letter: Letter, reply: FastifyReply): Promise<FastifyReply> {
    const { message, isOld } = reader.open(letter, this.clock.now());
    const event = eventOf(message);
    if (isOld && !(event && (await this.events.isKnown(event)))) throw new LetterRefused('TOO_OLD');
    if (event && !isOld) await inTime(this.events.receive(event));
    return send(reply, 200, 'success');
  }

  /** Anything but 200 lets WeChat push again. Nothing of the letter is logged: it names a person. */
  private refuse(error: unknown, reply: FastifyReply): FastifyReply {
    if (error instanceof LetterRefused) {
      this.warnOnce(error.reason);
      return send(reply, error.reason === 'UNREADABLE' ? 400 : 403, 'refused');
    }
    const status = (error as { statusCode?: number } | null)?.statusCode;
    if (status !== undefined && status < 500) return send(reply, status, 'refused');
    this.logger.error({ route: path, error });
    return send(reply, error instanceof TooLate || isDatabaseAway(error) ? 503 : 500, 'later');
  }

  /** Whoever knocks at this door all day shall not fill the log. */
  private warnOnce(reason: string): void {
    const now = this.clock.now().getTime();
    if (now - (this.saidAt.get(reason) ?? Number.NEGATIVE_INFINITY) < oncePerMs) return;
    this.saidAt.set(reason, now);
    this.logger.warn({ route: path, refused: reason });
  }
}

const letterOf = (request: FastifyRequest): Letter => ({
  query: request.query as Letter['query'],
  body: typeof request.body === 'string' ? request.body : '',
});

const send = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply.status(status).type('text/plain; charset=utf-8').send(text);

/** The database did not answer in time; the work goes on, and the repeat finds it done. */
class TooLate extends Error {}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate('no answer from the database in time')), answerWithinMs);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
