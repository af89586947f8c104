import type { NoticeRow } from '@wanqing/shared';
import type { StandingProps } from '../../ui/standing';
import { answerWords, stateWords } from './words';

type Seen = Pick<NoticeRow, 'recalled' | 'read' | 'answer' | 'question' | 'importance'>;

/** How a notice stands with its reader: what still has to be done comes before what has been. */
export function stateOf({ recalled, read, answer, question, importance }: Seen): StandingProps {
  if (recalled) return { icon: 'stop', tone: 'plain', word: stateWords.recalled };
  if (!read) return { icon: 'say', tone: 'amber', word: stateWords.unread[importance] };
  if (answer) return { icon: 'tick', tone: 'ok', word: stateWords.answered(answerWords[answer]) };
  if (question === 'attend') return { icon: 'say', tone: 'amber', word: stateWords.unanswered };
  return { icon: 'tick', tone: 'ok', word: stateWords.read };
}
