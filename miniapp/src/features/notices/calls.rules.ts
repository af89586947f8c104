import type { CallTask } from '@wanqing/shared';
import { callWords, outcomeWords } from './call-words';
import { momentFrom } from './when.rules';

/** What came of the last call: 「第2次：没人接，今天 上午9点」. @param now milliseconds */
export const lastCallWords = ({ outcome, at, tries }: NonNullable<CallTask['call']>, now: number): string =>
  callWords.last(outcomeWords[outcome], momentFrom(at, now), tries);
