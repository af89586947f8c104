import { Injectable } from '@nestjs/common';
import type { NoticeContent } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { ContentCheck } from '../notices/content-check.js';
import { isVerdict } from './opinion.rules.js';
import { textOf } from './text.rules.js';
import { TextChecks } from './text-checks.service.js';

/**
 * Looks at the text of a correction. What WeChat finds doubtful is refused; where WeChat cannot be asked, the
 * correction goes out, on record: it mends what people have read already, and cannot wait for somebody else.
 */
@Injectable()
export class CorrectionCheck extends ContentCheck {
  constructor(
    private readonly transactions: Transactions,
    private readonly checks: TextChecks,
    private readonly audit: AuditService,
  ) {
    super();
  }

  override async check(viewer: Viewer, content: NoticeContent): Promise<void> {
    const opinion = await this.checks.of(viewer.member?.id, textOf(content));
    if (opinion === 'pass') return;
    if (isVerdict(opinion)) throw new DomainError('CONTENT_REFUSED');
    await this.transactions.run(manager =>
      this.audit.record(manager, viewer, { action: 'notices.unchecked', detail: { opinion } }),
    );
  }
}
