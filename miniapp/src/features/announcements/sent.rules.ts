import { momentWords, type NoticeCounts, type Recipient, type Standing } from '@wanqing/shared';
import { outcomeWords } from '../notices/call-words';
import { answerWords } from '../notices/words';
import { sentWords as words } from './sent-words';

/** Part of the people a notice went to. */
export type Part = 'all' | Standing | 'go' | 'stay' | 'ack';

export interface PartOption {
  readonly value: Part;
  readonly label: string;
}

const parts = ['call', 'pushed', 'read', 'told', 'go', 'stay', 'ack'] as const;

/** The parts that hold anybody, with their numbers; those to be rung up come first, everybody last. */
export const partsOf = (counts: NoticeCounts): PartOption[] => [
  ...parts
    .filter(part => counts[part] > 0)
    .map(part => ({ value: part, label: words.part(words.parts[part], counts[part]) })),
  { value: 'all', label: words.part(words.parts.all, counts.recipients) },
];

const answers = ['go', 'stay', 'ack'] as const;

/** What a part is asked for by. */
export function queryOf(part: Part): { standing?: Standing; answer?: (typeof answers)[number] } {
  if (part === 'all') return {};
  const answer = answers.find(one => one === part);
  return answer ? { answer } : { standing: part as Standing };
}

/** How it stands with one person, in words. */
export function standingWords({ standing, push, readAt, relativeReadAt, call, hasPhone }: Recipient): string {
  const relative = relativeReadAt ? words.relativeRead(momentWords(relativeReadAt)) : '';
  if (standing === 'read')
    return [words.readAt(readAt ? momentWords(readAt) : ''), relative].filter(Boolean).join('\n');
  if (standing === 'told') return call ? lastCall(call) : words.told;
  const reached =
    standing === 'pushed' ? words.pushed : call ? lastCall(call) : hasPhone ? words.why[push] : words.noPhone;
  return [reached, relative].filter(Boolean).join('\n');
}

const lastCall = ({ outcome, at, by, tries }: NonNullable<Recipient['call']>): string =>
  words.call(outcomeWords[outcome], momentWords(at), by, tries);

/** 「去（电话里说的）」; empty without an answer. */
export function answerOf({ answer, answeredBy }: Recipient): string {
  if (!answer) return '';
  const by = answeredBy && answeredBy !== 'self' ? words.answeredBy[answeredBy] : '';
  return by ? `${answerWords[answer]}（${by}）` : answerWords[answer];
}
