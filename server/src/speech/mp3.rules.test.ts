import { countingFrame, frames, id3, mp3, trailer } from '../../test/mp3.js';
import { isMp3, joinMp3 } from './mp3.rules.js';

describe('an MP3', () => {
  it.each([
    ['frames alone', frames(10)],
    ['a tag before them', Buffer.concat([id3(2000), frames(10)])],
    ['padding after the tag', Buffer.concat([id3(20), Buffer.alloc(500), frames(10)])],
    ['all an encoder writes', mp3()],
    ['one frame', frames(1)],
    ['one frame and a tag', Buffer.concat([frames(1), trailer()])],
  ])('is known by %s', (_, bytes) => {
    expect(isMp3(bytes)).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(10_000)],
    ['a refusal', Buffer.from('{"error":{"message":"overloaded"}}')],
    ['a tag alone', id3(300)],
    ['a tag that ends after the file', id3(300).subarray(0, 100)],
    ['a tag before a program', Buffer.concat([id3(20), Buffer.from(`MZ${'\u0090'.repeat(5000)}`, 'latin1')])],
    [
      'one head among other bytes',
      Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(5000, 7)]),
    ],
    ['a frame cut short', frames(1).subarray(0, 200)],
    ['0xff alone', Buffer.alloc(5000, 0xff)],
  ])('is not %s', (_, bytes) => {
    expect(isMp3(bytes)).toBe(false);
  });
});

describe('MP3s joined', () => {
  it('are the sound of all, without what belongs to one of them only', () => {
    const parts = [mp3(5), frames(3), Buffer.concat([countingFrame('Info'), frames(2), trailer()])];
    expect(joinMp3(parts).equals(frames(10))).toBe(true);
  });

  it('may be one', () => {
    expect(joinMp3([mp3(7)]).equals(frames(7))).toBe(true);
  });
});
