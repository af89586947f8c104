import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { appJson, files, folder, pagesOf, read } from './build.js';

const kilobytes = (paths: readonly string[]) =>
  paths.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1024;

const { subPackages, ...app } = appJson();
const inRoot = (root: string) => files.filter(file => file.startsWith(`${root.replace(/\/$/, '')}/`));
// DevTools leave these out of an upload.
const uploaded = files.filter(file => !/\.(map|txt)$|^project\./.test(file));

/** Kilobytes of each package, the main one first. */
const sizes = (): Record<string, number> => {
  const subs = subPackages.flatMap(({ root }) => inRoot(root));
  const main = uploaded.filter(file => !subs.includes(file));
  const ofRoots = subPackages.map(({ root }) => [
    root.replace(/\/$/, ''),
    Math.ceil(kilobytes(inRoot(root))),
  ]);
  return { main: Math.ceil(kilobytes(main)), ...Object.fromEntries(ofRoots) };
};

describe('what is uploaded to WeChat', () => {
  it('is a main package and three sub-packages, for sign-up, the desk and the organizers, of at most 700 KB each', () => {
    const measured = sizes();
    process.stdout.write(`kilobytes of the mini-program ${JSON.stringify(measured)}\n`);
    expect(Object.keys(measured)).toEqual(['main', 'learn', 'desk', 'organizer']);
    expect(Object.entries(measured).filter(([, size]) => size > 700)).toEqual([]);
  });

  it('declares the privacy check and loads only the code that a page needs', () => {
    expect(app).toMatchObject({ __usePrivacyCheck__: true, lazyCodeLoading: 'requiredComponents' });
  });

  it('asks for no permission', () => {
    const asked = ['permission', 'requiredPrivateInfos', 'requiredBackgroundModes', 'plugins'];
    expect(Object.keys(app).filter(key => asked.includes(key))).toEqual([]);
  });

  it('has every page that it names', () => {
    const pages = pagesOf(appJson()).flatMap(page => ['js', 'json', 'wxml'].map(type => `${page}.${type}`));
    expect(pages.filter(file => !files.includes(file))).toEqual([]);
  });

  it('lets roles and names through to screen readers', () => {
    const wxml = read('base.wxml');
    for (const tag of ['view', 'text', 'button', 'input', 'image']) {
      const element = new RegExp(`<${tag} [^>]*>`).exec(wxml)?.[0] ?? '';
      expect({ tag, role: element.includes('aria-role='), label: element.includes('aria-label=') }).toEqual({
        tag,
        role: true,
        label: true,
      });
    }
  });
});

describe('what the oldest phones read', () => {
  const scripts = uploaded.filter(file => file.endsWith('.js'));

  it('is JavaScript of 2019 at the latest: no polyfill mends syntax', () => {
    const load = createRequire(createRequire(import.meta.url).resolve('webpack'));
    const { parse } = load('acorn') as { parse(code: string, options: object): unknown };
    const options = { ecmaVersion: 2019, sourceType: 'script', allowReturnOutsideFunction: true };
    const broken = scripts.flatMap(file => {
      try {
        parse(read(file), options);
        return [];
      } catch (error) {
        return [`${file}: ${(error as Error).message}`];
      }
    });
    expect(broken).toEqual([]);
  });

  it('has no pattern that looks behind, which iPhones before iOS 16.4 refuse whole files for', () => {
    expect(scripts.filter(file => /\(\?<[=!]/.test(read(file)))).toEqual([]);
  });
});
