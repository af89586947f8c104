import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Scene } from './scene.js';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA and good practice, and against the two rules sharpened for elders. */
export interface AxeFindings {
  readonly violations: readonly string[];
  /** Contrast under 7:1, large text included. */
  readonly contrast: readonly string[];
}

/** Runs axe-core on the page as it stands. */
export async function runAxe(page: Page, { elder, audience }: Scene): Promise<AxeFindings> {
  await page.evaluate(source);
  const least = elder ? 60 : audience === 'organizer' ? 24 : 48;
  const found = await page.evaluate(judge, least);
  const contrast = found.filter(it => it.startsWith('color-contrast'));
  return { contrast, violations: found.filter(it => !contrast.includes(it)) };
}

interface Axe {
  configure(options: object): void;
  run(
    where: Document,
    options: object,
  ): Promise<{
    violations: { id: string; nodes: { target: unknown[]; html: string; failureSummary?: string }[] }[];
  }>;
}

/** Runs in the browser. axe leaves both rules off, and calls 24 px text large. */
async function judge(least: number): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe };
  axe.configure({
    checks: [
      { id: 'target-size', options: { minSize: least } },
      { id: 'target-offset', options: { minOffset: least } },
      {
        id: 'color-contrast-enhanced',
        options: {
          contrastRatio: {
            normal: { expected: 7, minThreshold: 4.5 },
            large: { expected: 7, minThreshold: 3 },
          },
        },
      },
    ],
  });
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      'target-size': { enabled: true },
      'color-contrast-enhanced': { enabled: true },
      // Of AAA only the contrast is asked for.
      'identical-links-same-purpose': { enabled: false },
      'meta-refresh-no-exceptions': { enabled: false },
    },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')} ${node.html.replace(/\s+/g, ' ').slice(0, 100)}`),
  );
}
