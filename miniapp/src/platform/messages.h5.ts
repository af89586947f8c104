/** A browser gets no WeChat messages. */
export const canAskForMessages = false;

export const askForMessages = async (
  _templateIds: readonly string[],
): Promise<{ templateId: string; answer: 'accept' | 'reject' | 'ban' | 'filter' }[]> => [];
