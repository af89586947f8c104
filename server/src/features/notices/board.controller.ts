import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { Board } from './board.service.js';
import { BoardReminders } from './board-reminders.service.js';
import { SentNotices } from './board-sent.service.js';
import { Correct } from './correct.service.js';
import { Recall } from './recall.service.js';
import { Recipients } from './recipients.service.js';

const routes = contract.notices;
type Routes = typeof routes;

/** What was sent, for those who organize the part of the tree it came from. */
@Controller()
export class BoardController {
  constructor(
    private readonly sentNotices: SentNotices,
    private readonly boards: Board,
    private readonly people: Recipients,
    private readonly reminders: BoardReminders,
    private readonly recalls: Recall,
    private readonly corrections: Correct,
  ) {}

  @Implements(routes.sent)
  sent({ query }: RequestOf<Routes['sent']>, @Viewer() viewer: ViewerOf) {
    return this.sentNotices.page(viewer, query);
  }

  @Implements(routes.board)
  board({ params }: RequestOf<Routes['board']>, @Viewer() viewer: ViewerOf) {
    return this.boards.show(viewer, params.noticeId);
  }

  @Implements(routes.recipients)
  recipients({ params, query }: RequestOf<Routes['recipients']>, @Viewer() viewer: ViewerOf) {
    return this.people.page(viewer, params.noticeId, query);
  }

  @Implements(routes.remind)
  async remind({ params }: RequestOf<Routes['remind']>, @Viewer() viewer: ViewerOf) {
    await this.reminders.remind(viewer, params.noticeId);
    return this.boards.show(viewer, params.noticeId);
  }

  @Implements(routes.recall)
  async recall({ params, body }: RequestOf<Routes['recall']>, @Viewer() viewer: ViewerOf) {
    await this.recalls.recall(viewer, params.noticeId, body.reason);
    return this.boards.show(viewer, params.noticeId);
  }

  @Implements(routes.correct)
  async correct({ params, body }: RequestOf<Routes['correct']>, @Viewer() viewer: ViewerOf) {
    await this.corrections.correct(viewer, params.noticeId, body);
    return this.boards.show(viewer, params.noticeId);
  }
}
