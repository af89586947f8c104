import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { workbookParts, zipOf } from '../../../../test/fixtures/roster/workbook.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { readTable } from './read-table.js';

const file = readFileSync(new URL('../../../../test/fixtures/roster/roster-street.xlsx', import.meta.url));

/** Read, or refused by name: nothing else may come of any bytes. */
async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  await readTable(bytes, '名册.xlsx').catch(error => expect(error).toBeInstanceOf(DomainError));
}

it('a workbook with damaged bytes is read or refused by name', async () => {
  const damage = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(damage, async places => {
      const damaged = Buffer.from(file);
      for (const [at, byte] of places) damaged[at] = byte;
      await readsOrRefuses(damaged);
    }),
    { numRuns: 300 },
  );
});

it('any bytes are read or refused by name', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), readsOrRefuses), { numRuns: 500 });
});

it('any pieces of sheet XML are read or refused by name', async () => {
  const piece = fc.constantFrom(
    '<row r="2">',
    '<row>',
    '</row>',
    '<c r="A1">',
    '<c t="s" r="B2">',
    '<c t="inlineStr">',
    '<c s="9"/>',
    '</c>',
    '<v>',
    '</v>',
    '1e999',
    '7',
    '<is><t>',
    '</t></is>',
    '<f>',
    '</f>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&#x110000;',
    '"',
    '<',
    '<mergeCell ref="A1:ZZZ9999999"/>',
    '<row r="-1"/>',
    '<c r="AAAA1">',
    '<sheetData>',
    '</sheetData>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async pieces => {
      const parts = workbookParts({ rows: pieces.join('') });
      await readsOrRefuses(zipOf(parts));
    }),
    { numRuns: 500 },
  );
});
