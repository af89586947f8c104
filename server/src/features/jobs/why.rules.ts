import { isErrorCode, sentenceOf } from '@wanqing/shared';

const again = '请过一会儿点「再试一次」，还不行请找技术人员。';
const repair = '请把这一条告诉技术人员，修好以后再点「再试一次」。';

/** Kinds of failure, by the name and code under which they are kept; the first that fits. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^ProcessEnded/, `做到一半系统停了，连着几次都这样。${repair}`],
  [/ER_|SQLITE_|QueryFailed|PROTOCOL_|POOL_/, `数据没有存上。${again}`],
  [
    /ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|Timeout|Abort|fetch/i,
    `对方没有回应，可能是网络不通。${again}`,
  ],
  [/wechat|errcode|\b4\d{4}\b/i, `微信那边没有收。${again}`],
];

/**
 * Why a job failed and what to do now, in plain words.
 * @param lastError name and code of the error, as in `Error ECONNRESET`
 */
export function whyOf(lastError: string | null, state: string): string {
  if (state === 'stuck') return `不知道送到没有，所以没有再送，只是还没有记下来。${again}`;
  const error = lastError ?? '';
  const refusal = /^DomainError (\w+)$/.exec(error)?.[1];
  if (refusal) return refusedBy(refusal);
  return kinds.find(([pattern]) => pattern.test(error))?.[1] ?? `程序出了错，没有做成。${repair}`;
}

/** A refusal's own sentence, unless it names somebody, whom nobody wrote down. */
function refusedBy(code: string): string {
  const sentence = isErrorCode(code) ? sentenceOf(code) : '';
  const isWhole = isErrorCode(code) && sentenceOf(code, everywhere) === sentence;
  return isWhole
    ? `没有做成：${sentence}`
    : `情况有变，没有做成。请核对一下，再点「再试一次」，不行就找技术人员。`;
}

/** Fills every place of a sentence, to see whether it has any. */
const everywhere = new Proxy({}, { get: () => '某' });
