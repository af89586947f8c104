/**
 * The six digits a computer shows to be signed in by a phone: its rescue code, and two more that make sure
 * that it is this computer. Whoever mistypes a digit does not end up at another one that happens to wait.
 * @param seal of the claim, by the installation's secret
 */
export const computerCode = (digits: string, seal: Buffer): string =>
  `${digits}${String(seal.readUInt32BE(0) % 100).padStart(2, '0')}`;
