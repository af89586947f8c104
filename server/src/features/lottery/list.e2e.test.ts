import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { deskApply, drawIt, makeDraw, newPeople, publishIt } from '../../../test/make-draw.js';
import { hashOf } from './list.rules.js';

const startsAt = '2026-11-22T01:00:00.000Z';

describe('a draw', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set(startsAt));
  afterAll(() => app.stop());

  const lottery = () => app.as('organizer').lottery;

  describe('its list', () => {
    const script = fileURLToPath(new URL('../../../../scripts/lottery.mjs', import.meta.url));
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'draw-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const recompute = (content: string, ...more: string[]) =>
      new Promise<{ code: number; said: string }>(resolve => {
        const file = join(folder, 'list.csv');
        writeFileSync(file, content);
        execFile(process.execPath, [script, file, ...more], (error, stdout, stderr) => {
          resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
        });
      });
    const exported = async (drawId: Id) => {
      const { name, content } = await lottery().export({ params: { drawId } });
      return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) };
    };

    async function someDraw() {
      const { drawId, courses } = await makeDraw(app, [
        { title: '=太极拳, "上午"' },
        { title: '书法', capacity: 3 },
        { title: '合唱', capacity: 1 },
      ]);
      const [a, b, c] = courses as [Id, Id, Id];
      const chosen = [[a], [a, b], [b, c, a], [c], [c, a], [b]];
      for (const choices of chosen)
        for (const { id } of await newPeople(app, 2)) await deskApply(app, drawId, id, choices);
      const [one, two] = await newPeople(app, 2);
      await deskApply(app, drawId, one?.id as Id, [a, b], two?.id as Id);
      return drawId;
    }

    it('recomputes to what was published, by a program of its own', async () => {
      const drawId = await someDraw();
      await publishIt(app, drawId);
      const { name, text } = await exported(drawId);
      expect(name).toBe('春季课程抽签 抽签名单.csv');
      expect(text.charCodeAt(0)).toBe(0xfeff);
      expect(text).toContain('"\'=太极拳, ""上午"""\n');
      expect(await recompute(text)).toEqual({ code: 0, said: expect.stringContaining('全部对上了') });
    });

    it('is found out where anything in it is forged', async () => {
      const drawId = await someDraw();
      const { seed } = await publishIt(app, drawId);
      const { text } = await exported(drawId);
      const other = hashOf('another seed');
      const forged = {
        seed: text.replace(seed ?? '', other),
        'the promised hash': text.replace(/^seedHash,.*$/m, `seedHash,${other}`),
        seats: text.replace(/^2,3,书法$/m, '2,4,书法'),
        choices: text.replace(/^1,1,1,/m, '1,1,2,'),
        people: text.replace(/^13,2,/m, '13,1,'),
        'what one got': text.replace(/^(1,1,1,.*,)\d*$/m, '$12'),
        'an application more': `${text}14,1,1,${other},14,\n`,
        'an application less': text.replace(/^4,.*\n/m, ''),
      };
      for (const [what, content] of Object.entries(forged)) {
        expect(content === text ? `nothing changed: ${what}` : what).toBe(what);
        expect({ what, ...(await recompute(content)) }).toEqual({
          what,
          code: 1,
          said: expect.stringContaining('不对'),
        });
      }
      expect((await recompute('姓名,电话\n')).code).toBe(2);
    });

    it('is fixed before the seed is shown, and has no names', async () => {
      const drawId = await someDraw();
      await expect(lottery().export({ params: { drawId } })).rejects.toMatchObject({ code: 'DRAW_NOT_DONE' });
      await drawIt(app, drawId);
      const before = await exported(drawId);
      expect(before.text).toContain('\nseed,\n');
      expect((await recompute(before.text)).code).toBe(2);
      const { seed } = await lottery().publish({ params: { drawId } });
      expect((await recompute(before.text, seed ?? '')).code).toBe(0);
      expect((await exported(drawId)).text).toBe(before.text.replace('\nseed,\n', `\nseed,${seed}\n`));
      expect(before.text).not.toMatch(/王秀英/);
    });

    it('is read page by page', async () => {
      const drawId = await someDraw();
      await publishIt(app, drawId);
      const { lottery: members } = app.as('member');
      const first = await members.lines({ params: { drawId }, query: { limit: 10 } });
      const rest = await members.lines({ params: { drawId }, query: { cursor: first.next ?? '' } });
      expect([...first.items, ...rest.items].map(({ number }) => number)).toEqual(
        Array.from({ length: 13 }, (_, index) => index + 1),
      );
      expect(rest.next).toBeNull();
      expect([...first.items, ...rest.items].at(-1)).toMatchObject({ people: 2, choices: [1, 2] });
    });
  });
});
