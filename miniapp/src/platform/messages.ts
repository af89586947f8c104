import Taro from '@tarojs/taro';

type Answer = 'accept' | 'reject' | 'ban' | 'filter';

/** Whether this phone can be asked to accept messages at all. */
export const canAskForMessages = true;

/** Templates WeChat takes in one question; older phones take no more (wechat.md §3). */
const most = 3;

/**
 * WeChat's own question whether messages may come. Must be the first thing a tap does: after any wait WeChat
 * refuses to ask. Empty where it could not be asked (main switch off, old phone).
 */
export async function askForMessages(
  templateIds: readonly string[],
): Promise<{ templateId: string; answer: Answer }[]> {
  const tmplIds = templateIds.slice(0, most);
  try {
    const given = (await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) as unknown as Record<
      string,
      string
    >;
    return tmplIds.flatMap(templateId => {
      const answer = answerOf(given[templateId]);
      return answer ? [{ templateId, answer }] : [];
    });
  } catch {
    return [];
  }
}

/** `acceptWithAudio` is an acceptance whose messages also sound. */
function answerOf(given: string | undefined): Answer | null {
  if (given === 'acceptWithAudio' || given === 'accept') return 'accept';
  return given === 'reject' || given === 'ban' || given === 'filter' ? given : null;
}
