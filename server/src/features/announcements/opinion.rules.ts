/**
 * What came of asking WeChat about a text. pass, risky, review: WeChat's words · no_phone: whoever sends it has
 * no phone that WeChat knows · not_recent: they were away for two hours, so WeChat does not look (61010) ·
 * away: WeChat gave no usable answer.
 */
export type Opinion = 'pass' | 'risky' | 'review' | 'no_phone' | 'not_recent' | 'away';

const gravity: readonly Opinion[] = ['risky', 'review', 'no_phone', 'not_recent', 'away', 'pass'];

/** Of opinions about the parts of a text the one that counts. */
export const gravest = (opinions: readonly Opinion[]): Opinion =>
  gravity.find(opinion => opinions.includes(opinion)) ?? 'pass';

/** WeChat's own opinions hold for the text whoever sends it; the others are asked for again. */
export const isVerdict = (opinion: Opinion): opinion is 'pass' | 'risky' | 'review' =>
  opinion === 'pass' || opinion === 'risky' || opinion === 'review';

/** Why a text waits for somebody, or came back; null where it may go out. */
export const noteOf: Readonly<Record<Opinion, string | null>> = {
  pass: null,
  risky: '微信说这段文字有不合适的词，没有发出去。请改一改再发。',
  review: '微信拿不准这段文字，要有人看过才能发。',
  no_phone: '发的人还没有在手机微信上用过晚晴，微信没法检查文字，要有人看过才能发。',
  not_recent: '发的人两小时内没有在手机微信上打开过晚晴，微信没法检查文字，要有人看过才能发。',
  away: '微信那边暂时没有回应，没法检查文字，要有人看过才能发。',
};
