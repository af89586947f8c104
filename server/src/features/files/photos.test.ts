import { Logger } from '@nestjs/common';
import sharp from 'sharp';
import { picture } from '../../../test/make-files.js';
import { encodePhoto } from './photos.js';

// Broken pictures are meant here; what is logged of them would only hide what is not.
beforeAll(() => Logger.overrideLogger(false));

/** The colour at a place of the picture, as `r,g,b`, to the nearest 64. */
async function colourAt(image: Buffer, left: number, top: number): Promise<string> {
  const data = await sharp(image).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return Array.from(data.subarray(0, 3), value => Math.min(255, Math.round(value / 64) * 64)).join();
}
const red = '255,0,0';
const blue = '0,0,255';

const place = {
  IFD0: { Make: 'SecretMaker', Model: 'SecretPhone' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 11/1 25/1',
    GPSLongitudeRef: 'E',
    GPSMapDatum: 'SecretDatum',
  },
};

describe('a photo of a phone', () => {
  const taken = () =>
    picture(600, 400, image =>
      image
        .jpeg()
        .withExif(place)
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><Secret>31.19,121.43</Secret></x:xmpmeta>')
        .withMetadata({ orientation: 6, icc: 'p3' }),
    );

  it('tells where it was taken, before', async () => {
    const { exif, xmp, orientation, icc } = await sharp(await taken()).metadata();
    expect(orientation).toBe(6);
    expect(exif?.includes('SecretDatum')).toBe(true);
    expect(exif?.includes('SecretPhone')).toBe(true);
    expect(xmp?.includes('31.19,121.43')).toBe(true);
    expect(icc?.length).toBeGreaterThan(100);
  });

  it('tells nothing but the picture, after', async () => {
    const { content, preview } = await encodePhoto(await taken());
    for (const image of [content, preview]) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(image).metadata();
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
      expect(image.includes('Secret')).toBe(false);
      expect(image.includes('Exif')).toBe(false);
    }
  });

  it('stands upright', async () => {
    const { content, width, height } = await encodePhoto(await taken());
    expect([width, height]).toEqual([400, 600]);
    expect([await colourAt(content, 200, 30), await colourAt(content, 200, 570)]).toEqual([red, blue]);
  });
});

describe('a picture', () => {
  it('is at most 2000 pixels a side, and 480 in small', async () => {
    const { content, preview, width, height } = await encodePhoto(await picture(3000, 1500));
    expect([width, height]).toEqual([2000, 1000]);
    expect(await sharp(content).metadata()).toMatchObject({ format: 'jpeg', width: 2000, height: 1000 });
    expect(await sharp(preview).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 240 });
  });

  it('is not made larger', async () => {
    const { preview, width, height } = await encodePhoto(await picture(60, 40));
    expect([width, height]).toEqual([60, 40]);
    expect(await sharp(preview).metadata()).toMatchObject({ width: 60, height: 40 });
  });

  it.each<[string, Parameters<typeof picture>[2]]>([
    ['PNG', image => image.png()],
    ['interlaced PNG', image => image.png({ progressive: true })],
    ['16-bit PNG', image => image.toColourspace('rgb16').png()],
    ['WebP', image => image.webp({ lossless: true })],
    ['GIF', image => image.gif()],
    ['progressive JPEG', image => image.jpeg({ progressive: true })],
    ['JPEG for print', image => image.toColourspace('cmyk').jpeg()],
  ])('may be %s', async (_, to) => {
    const { content } = await encodePhoto(await picture(200, 100, to));
    const left = await colourAt(content, 20, 50);
    expect(Number(left.split(',')[0])).toBeGreaterThan(Number(left.split(',')[2]));
    expect(await sharp(content).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', width: 200 });
  });

  it('is on white where it was see-through', async () => {
    const clear = { width: 50, height: 50, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
    const { content } = await encodePhoto(await sharp({ create: clear }).png().toBuffer());
    expect(await colourAt(content, 25, 25)).toBe('255,255,255');
  });

  it('that moves is its first frame', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer();
    const frames = await Promise.all([frame('#ff0000'), frame('#0000ff')]);
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { content, height } = await encodePhoto(moving);
    expect([height, await colourAt(content, 20, 15)]).toEqual([30, red]);
  });
});

/** A PNG that says it has so many pixels. */
async function png(width: number, height: number): Promise<Buffer> {
  const bytes = await picture(30, 20, image => image.png());
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

describe('a picture that is not whole', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['a JPEG cut short', async () => (await picture(900, 600)).subarray(0, 3000)],
    ['a PNG cut short', async () => (await picture(900, 600, image => image.png())).subarray(0, 1200)],
    ['a WebP cut short', async () => (await picture(900, 600, image => image.webp())).subarray(0, 400)],
    ['a head alone', async () => (await picture(900, 600)).subarray(0, 20)],
    ['a PNG whose checksum is wrong', () => png(31, 20)],
    [
      'a PNG of noise',
      async () =>
        Buffer.concat([
          (await picture(900, 600, image => image.png())).subarray(0, 300),
          Buffer.alloc(9000, 91),
        ]),
    ],
    [
      'SVG that calls itself a photo',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['TIFF', () => picture(30, 20, image => image.tiff())],
  ])('%s is refused', async (_, make) => {
    await expect(encodePhoto(await make())).rejects.toMatchObject({ code: 'UPLOAD_BROKEN' });
  });
});

describe('a picture that is too large', () => {
  it('says so by its megabytes', async () => {
    const padded = Buffer.concat([await picture(30, 20), Buffer.alloc(15 * 1024 * 1024)]);
    const refusal = { code: 'PHOTO_TOO_LARGE', details: { max: '15 MB' } };
    await expect(encodePhoto(padded)).rejects.toMatchObject(refusal);
  });

  it('says so by its pixels, though it is small as a file', async () => {
    const plain = sharp({ create: { width: 8000, height: 6300, channels: 3, background: '#ffffff' } });
    const bomb = await plain.png().toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const refusal = { code: 'PHOTO_TOO_LARGE', details: { max: '5000 万像素' } };
    await expect(encodePhoto(bomb)).rejects.toMatchObject(refusal);
  });
});
