/** One frame of an MP3: where it begins and how long it is, in bytes. */
interface Frame {
  readonly start: number;
  readonly length: number;
}

/** kbit/s by the index in the header: MPEG 1 layer III, and layer III of MPEG 2 and 2.5 (ISO 11172-3, 13818-3). */
const bitrates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const sampleRates = [44_100, 48_000, 32_000] as const;

/** A sound begins with frames that follow one another; two bytes of one frame stand in many other files, too. */
const enough = 3;

/** Whether these bytes are an MP3: after a tag, if there is one, frames of layer III without a gap. */
export function isMp3(bytes: Uint8Array): boolean {
  const first = firstFrame(bytes);
  return first !== null && follow(bytes, first, enough);
}

/**
 * MP3s one after another as one: without their tags, and without the frames that count the length of a part,
 * which players would take for that of the whole.
 */
export function joinMp3(parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts.map(sound));
}

function sound(bytes: Uint8Array): Uint8Array {
  const first = firstFrame(bytes);
  if (!first) return bytes.subarray(0, 0);
  const start = countsFrames(bytes, first) ? first.start + first.length : first.start;
  const hasTrailer = Buffer.from(bytes.subarray(-128, -125)).equals(Buffer.from('TAG'));
  return bytes.subarray(start, hasTrailer ? bytes.length - 128 : bytes.length);
}

/** Encoders may pad between the tag and the sound. */
function firstFrame(bytes: Uint8Array): Frame | null {
  const from = tagLength(bytes);
  for (let at = from; at < Math.min(from + 4096, bytes.length - 3); at++) {
    const frame = frameAt(bytes, at);
    if (frame && follow(bytes, frame, 2)) return frame;
  }
  return null;
}

/** ID3v2: ten bytes, the size in four of seven bits each. */
function tagLength(bytes: Uint8Array): number {
  if (bytes.length < 10 || !Buffer.from(bytes.subarray(0, 3)).equals(Buffer.from('ID3'))) return 0;
  const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return 10 + size + ((bytes[5] ?? 0) & 0x10 ? 10 : 0);
}

function frameAt(bytes: Uint8Array, start: number): Frame | null {
  const [sync = 0, kind = 0, rates = 0] = bytes.subarray(start, start + 3);
  const version = (kind >> 3) & 3;
  // Eleven bits of sync, a version that exists, layer III.
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0 || version === 1 || ((kind >> 1) & 3) !== 1) return null;
  const bitrate = bitrates[version === 3 ? 1 : 2][rates >> 4] ?? 0;
  const sampleRate = (sampleRates[(rates >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  if (bitrate === 0 || sampleRate === 0) return null;
  const samples = version === 3 ? 144 : 72;
  return { start, length: Math.floor((samples * bitrate * 1000) / sampleRate) + ((rates >> 1) & 1) };
}

/** Whether `count` frames follow one another from this one, or as many as there are up to the end. */
function follow(bytes: Uint8Array, from: Frame, count: number): boolean {
  let frame: Frame | null = from;
  for (let left = count; left > 0 && frame; left--) {
    const next: number = frame.start + frame.length;
    if (next >= bytes.length) return next === bytes.length;
    frame = frameAt(bytes, next);
    if (!frame) return Buffer.from(bytes.subarray(next, next + 3)).equals(Buffer.from('TAG'));
  }
  return true;
}

/** The frame with which encoders tell the number of frames: Xing, Info or VBRI stands in its silence. */
function countsFrames(bytes: Uint8Array, { start, length }: Frame): boolean {
  const silence = Buffer.from(bytes.subarray(start, start + Math.min(length, 64)));
  return ['Xing', 'Info', 'VBRI'].some(word => silence.includes(word));
}
