const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Key of one tap, 24 characters: a repeated request gets the first answer. Uniqueness is enough, secrecy is not asked. */
export function newRequestKey(): string {
  const random = Array.from({ length: 15 }, () => letters[Math.floor(Math.random() * letters.length)]).join(
    '',
  );
  return `${Date.now().toString(36).padStart(9, '0')}${random}`;
}
