import type { NoticeRow } from '@wanqing/shared';
import type { IconName } from '../../ui';
import { answerWords, stateWords } from './words';

/** How a notice stands with its reader: drawing and word say the same. */
export interface State {
  readonly icon: IconName;
  readonly tone: 'ok' | 'amber' | 'plain';
  readonly word: string;
}

type Seen = Pick<NoticeRow, 'recalled' | 'read' | 'answer' | 'question'>;

/** What still has to be done comes before what has been. */
export function stateOf({ recalled, read, answer, question }: Seen): State {
  if (recalled) return { icon: 'stop', tone: 'plain', word: stateWords.recalled };
  if (!read) return { icon: 'say', tone: 'amber', word: stateWords.unread };
  if (answer) return { icon: 'tick', tone: 'ok', word: stateWords.answered(answerWords[answer]) };
  if (question === 'attend') return { icon: 'say', tone: 'amber', word: stateWords.unanswered };
  return { icon: 'tick', tone: 'ok', word: stateWords.read };
}
