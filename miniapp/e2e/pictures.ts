import { createRequire } from 'node:module';

/** A drawing of a lake and a boat, as a photo that somebody brings; JPEG, 4:3. */
export async function lakePhoto(): Promise<Uint8Array> {
  const load = createRequire(new URL('../../server/package.json', import.meta.url));
  const sharp = load('sharp') as (source: Buffer) => { jpeg(): { toBuffer(): Promise<Buffer> } };
  return sharp(Buffer.from(lake)).jpeg().toBuffer();
}

const lake = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
  <rect width="1200" height="520" fill="#dfe8e4"/><rect y="500" width="1200" height="400" fill="#8fb0a6"/>
  <path d="M0 500q160-120 320-60t300-40 300 30 280-50v120z" fill="#5d7f72"/>
  <path d="M330 640h540l-70 90H410z" fill="#5b3a22"/><path d="M430 640v-90h340v90z" fill="#a9743f"/>
  <path d="M400 550h400l-40-50H440z" fill="#3d2a1c"/><path d="M0 760h1200M80 820h700" stroke="#c9dad4" stroke-width="8"/>
</svg>`;

/** A document of one empty page. */
export const emptyPdf = (): Uint8Array =>
  Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
      'xref',
      '0 1',
      '0000000000 65535 f ',
      'trailer<</Size 4/Root 1 0 R>>',
      'startxref',
      '180',
      '%%EOF',
      '',
    ].join('\n'),
  );
