/**
 * Where a request comes from, as far as one household or office has it to itself: an IPv4 address whole, of an
 * IPv6 address the first 64 bits, since whoever has one of those has all of them.
 */
export function originOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = partsOf(head);
  const after = partsOf(tail ?? '');
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const parts = [...before, ...Array.from({ length: Math.max(gap, 0) }, () => '0'), ...after];
  return parts
    .slice(0, 4)
    .map(part => part.replace(/^0+(?=.)/, ''))
    .join(':');
}

const partsOf = (text: string): string[] => (text ? text.split(':') : []);
