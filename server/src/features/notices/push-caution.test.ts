import { PushCaution } from './push-caution.js';

const at = (seconds: number) => new Date(seconds * 1000);

describe('caution', () => {
  let caution: PushCaution;
  beforeEach(() => {
    caution = new PushCaution();
  });

  it('lets everything through while WeChat answers', () => {
    caution.answered();
    expect([caution.wait(at(0)), caution.wait(at(0))]).toEqual([null, null]);
  });

  it('holds everything for half a minute after silence, then lets one try', () => {
    caution.silent(at(0));
    expect(caution.wait(at(1))).toEqual(at(30));
    expect(caution.wait(at(30))).toBeNull();
    expect(caution.wait(at(30))).toEqual(at(35));
  });

  it('counts those under way at the same moment once', () => {
    for (let message = 0; message < 150; message++) caution.silent(at(message / 100));
    expect(caution.wait(at(2))).toEqual(at(30));
  });

  it('waits longer each time, ten minutes at most', () => {
    const waits: number[] = [];
    let now = 0;
    for (let tries = 0; tries < 7; tries++) {
      caution.wait(at(now));
      caution.silent(at(now));
      const until = caution.wait(at(now))?.getTime() ?? 0;
      waits.push(until / 1000 - now);
      now = until / 1000;
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600]);
  });

  it('is over with the first answer', () => {
    caution.silent(at(0));
    caution.wait(at(30));
    caution.answered();
    expect([caution.wait(at(31)), caution.wait(at(31))]).toEqual([null, null]);
  });
});
