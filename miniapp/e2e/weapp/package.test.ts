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

describe('what is uploaded to WeChat', () => {
  it('has a main package of at most 700 KB', () => {
    const subs = subPackages.flatMap(({ root }) => inRoot(root));
    expect(kilobytes(uploaded.filter(file => !subs.includes(file)))).toBeLessThanOrEqual(700);
  });

  it('has sub-packages of at most 700 KB each, for sign-up, the desk and the organizers', () => {
    const sizes = subPackages.map(({ root }) => ({ root, size: kilobytes(inRoot(root)) }));
    expect(sizes.filter(({ size }) => size > 700)).toEqual([]);
    expect(subPackages.map(({ root }) => root.replace(/\/$/, '')).sort()).toEqual([
      'desk',
      'learn',
      'organizer',
    ]);
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
