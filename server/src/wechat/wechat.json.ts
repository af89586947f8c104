/** A JSON object as WeChat sent it; integers beyond 2^53 are decimal strings. */
export type WechatReply = Record<string, unknown>;

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/**
 * Parses a reply without rounding big integers: msgid is a 64-bit number (1988810812324364291) and Node 20
 * has no reviver that sees the source text, so such integers are quoted before parsing.
 * @returns undefined when the text is not a JSON object
 */
export function parseReply(text: string): WechatReply | undefined {
  try {
    const parsed: unknown = JSON.parse(text.replace(stringOrNumber, quoteWhenUnsafe));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as WechatReply)
      : undefined;
  } catch {
    return undefined;
  }
}

function quoteWhenUnsafe(token: string): string {
  const isInteger = /^-?\d+$/.test(token);
  return isInteger && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
}
