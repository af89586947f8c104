import type { DomainError } from '../../../kernel/domain-error.js';
import { separatorOf } from './csv.js';
import { readTable } from './read-table.js';

const cells = async (bytes: Buffer) =>
  (await readTable(bytes, '名册.csv')).sheets[0]!.rows.map(row => [
    row.number,
    ...row.cells.map(cell => cell?.text ?? null),
  ]);

/** As Excel on Chinese Windows writes it: 㛃 and 𬭎 take four bytes, 䶮 two. */
const gb18030 = Buffer.from('d0d5c3fb2cb5e7bbb00d0ad5c5fe9f8230b7319933a9322ccede0d0a', 'hex');

describe('a CSV', () => {
  const text = '姓名,电话\r\n张三,13800001111\r\n\r\n,无\r\n';
  const expected = [
    [1, '姓名', '电话'],
    [2, '张三', '13800001111'],
    [4, null, '无'],
  ];
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['quotes', Buffer.from('"姓名","电话"\n"张三","13800001111"\n\n"","无"\n')],
    ['="…" around digits', Buffer.from('姓名,电话\n张三,="13800001111"\n\n,无')],
  ])('in %s', async (_, bytes) => {
    expect(await cells(bytes)).toEqual(expected);
  });

  it('in GB18030, rare names included', async () => {
    expect(await cells(gb18030)).toEqual([
      [1, '姓名', '电话'],
      [2, '张䶮㛃𬭎', '无'],
    ]);
  });

  it('keeps line breaks, separators and doubled quotes inside quotes', async () => {
    expect(await cells(Buffer.from('a,b\n"x, ""y""\nz",2\nc,d'))).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"\nz', '2'],
      [3, 'c', 'd'],
    ]);
  });

  it('keeps rows of unequal length and quotes in the middle of a cell', async () => {
    expect(await cells(Buffer.from('a,b,c\n1\n2,3"4,5,6\n'))).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1'],
      [3, '2', '3"4', '5', '6'],
    ]);
  });

  it('with a quote that never closes is broken', async () => {
    const refusal = await readTable(Buffer.from('a,b\n"x,1\ny,2\n'), 'a.csv').catch((e: DomainError) => e);
    expect(refusal).toMatchObject({ code: 'FILE_BROKEN', details: { reason: 'BAD_QUOTES' } });
  });

  it('in no known encoding is refused', async () => {
    const refusal = await readTable(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), 'a.csv').catch(
      (e: DomainError) => e,
    );
    expect(refusal).toMatchObject({ code: 'FILE_TYPE_WRONG', details: { reason: 'ENCODING' } });
  });

  it('that is too wide or too long is refused', async () => {
    const wide = await readTable(Buffer.from(`a${',1'.repeat(600)}`), 'a.csv').catch((e: DomainError) => e);
    expect(wide).toMatchObject({ code: 'FILE_UNSAFE' });
    const long = await readTable(Buffer.from('a,b\n'.repeat(200_001)), 'a.csv').catch((e: DomainError) => e);
    expect(long).toMatchObject({ code: 'FILE_TOO_LONG' });
  });

  it('reports how far it is', async () => {
    const shares: number[] = [];
    await readTable(Buffer.from('张三,1\n'.repeat(100_000)), 'a.csv', {
      onProgress: share => shares.push(share),
    });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });
});

it.each([
  ['a,b\n1,2', ','],
  ['a;b\n1,5;2', ';'],
  ['a\tb\n1,2\t3', '\t'],
  ['"x;y;z",b\n1,2', ','],
  ['alone', ','],
])('separator of %j', (text, expected) => {
  expect(separatorOf(text)).toBe(expected);
});
