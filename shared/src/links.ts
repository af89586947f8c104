/**
 * Links that QR codes carry: ordinary https addresses, so that one print works in WeChat and in any browser.
 * p: poster of an activity · s: rotating code of the big screen · k: a member's card · r: a rescue code ·
 * f: a relative is invited to get an elder's notices.
 */
export const linkKinds = ['p', 's', 'k', 'r', 'f'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Link {
  readonly kind: LinkKind;
  readonly code: string;
}

/** Reads a link off what a camera gave: a whole address, percent-encoded or not, or `p/…` alone; null if it is not ours. */
export function readLink(scanned: string): Link | null {
  const text = decoded(scanned.trim());
  const found = /(?:^|\/)([pskrf])\/([0-9A-Za-z-]{4,64})(?:[/?#].*)?$/.exec(text);
  return found?.[1] && found[2] ? { kind: found[1] as LinkKind, code: found[2] } : null;
}

export const linkTo = (origin: string, { kind, code }: Link): string =>
  `${origin.replace(/\/$/, '')}/${kind}/${code}`;

function decoded(text: string): string {
  try {
    return /%2f/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
