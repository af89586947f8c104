import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { Answers } from './answers.service.js';
import { Inbox } from './inbox.service.js';
import { Unread } from './inbox-unread.service.js';
import { Reading } from './reading.service.js';
import { SpeechOfNotice } from './speech-of-notice.service.js';

const routes = contract.notices;
type Routes = typeof routes;

const done = { done: true } as const;

/** Notices, for those they went to. */
@Controller()
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly waiting: Unread,
    private readonly reading: Reading,
    private readonly answers: Answers,
    private readonly speeches: SpeechOfNotice,
  ) {}

  @Implements(routes.list)
  list({ query }: RequestOf<Routes['list']>, @Viewer() viewer: ViewerOf) {
    return this.inbox.list(viewer, query.cursor);
  }

  @Implements(routes.unread)
  unread(_: RequestOf<Routes['unread']>, @Viewer() viewer: ViewerOf) {
    return this.waiting.of(viewer);
  }

  @Implements(routes.show)
  show({ params, query }: RequestOf<Routes['show']>, @Viewer() viewer: ViewerOf) {
    return this.reading.show(viewer, params.noticeId, query.for);
  }

  @Implements(routes.read)
  async read({ params, body }: RequestOf<Routes['read']>, @Viewer() viewer: ViewerOf) {
    await this.reading.read(viewer, params.noticeId, body);
    return done;
  }

  @Implements(routes.answer)
  answer({ params, body }: RequestOf<Routes['answer']>, @Viewer() viewer: ViewerOf) {
    return this.answers.answer(viewer, params.noticeId, body.answer, body.for);
  }

  @Implements(routes.speech)
  speech({ params, query }: RequestOf<Routes['speech']>) {
    return this.speeches.open(params.noticeId, { key: params.key, until: query.until });
  }
}
