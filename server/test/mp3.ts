/** Silence as MPEG 1 layer III: 128 kbit/s, 44.1 kHz, 417 bytes a frame (26 ms). */
const frameBytes = 417;
const header = [0xff, 0xfb, 0x90, 0x00];

export const frames = (count: number): Buffer => Buffer.concat(Array.from({ length: count }, () => frame()));

/** The frame with which encoders tell how many frames follow. */
export const countingFrame = (word = 'Xing'): Buffer => frame(word);

function frame(word = ''): Buffer {
  const bytes = Buffer.alloc(frameBytes);
  bytes.set(header);
  bytes.write(word, 36, 'latin1');
  return bytes;
}

/** An ID3v2 tag of so many bytes after its head. */
export const id3 = (size: number): Buffer =>
  Buffer.concat([
    Buffer.from('ID3\u0004\0\0', 'latin1'),
    Buffer.from([0, 0, size >> 7, size & 0x7f]),
    Buffer.alloc(size, 0x20),
  ]);

/** An ID3v1 tag, as stands at the end of older files. */
export const trailer = (): Buffer => Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125)]);

/** A whole MP3 with all of it. */
export const mp3 = (count = 40): Buffer =>
  Buffer.concat([id3(300), countingFrame(), frames(count), trailer()]);
