// Writes src/sounds/*.wav: two low tones, as high pitch is what old ears lose first (elder-ux §10).
import { writeFileSync } from 'node:fs';

const rate = 16_000;

const tone = (hertz, seconds) =>
  Array.from({ length: Math.round(rate * seconds) }, (_, at) => {
    const edge = Math.min(at, rate * seconds - at) / (rate * 0.015);
    return Math.sin((2 * Math.PI * hertz * at) / rate) * 0.7 * Math.min(1, edge);
  });
const silence = seconds => new Array(Math.round(rate * seconds)).fill(0);

function write(name, samples) {
  const wav = Buffer.alloc(44 + samples.length);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples.length, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples.length, 40);
  samples.forEach((sample, at) => {
    wav[44 + at] = Math.round(128 + 127 * sample);
  });
  writeFileSync(new URL(`../src/sounds/${name}.wav`, import.meta.url), wav);
}

write('ok', [...tone(400, 0.16), ...silence(0.03), ...tone(600, 0.24)]);
write('wait', [...tone(400, 0.14), ...silence(0.08), ...tone(400, 0.14)]);
