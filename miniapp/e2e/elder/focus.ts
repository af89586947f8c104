import type { Page } from 'playwright-core';

/** More than any page has; a walk that never ends is a trap by itself. */
const most = 80;

/** Walks a page with the Tab key; answers what is entered without a ring of at least 3 px that can be seen. */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(readFocus);
    if (!seen) break;
    if (seen.wrong) wrong.push(`${seen.wrong}: ${seen.where}`);
    if (at === most - 1) wrong.push('the Tab key never leaves the page');
  }
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.look.page().scrollTop = 0;
    window.scrollTo(0, 0);
  });
  return wrong;
}

/** Runs in the browser. Null once the focus has left the page. */
function readFocus(): { where: string; wrong: string } | null {
  const { look } = window;
  const element = document.activeElement;
  if (!element || element === document.body || element.hasAttribute('data-walked')) return null;
  element.setAttribute('data-walked', '');
  const style = getComputedStyle(element);
  const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
  const behind = look.behind(element.parentElement ?? element);
  const ring = behind ? look.contrast(look.colour(style.outlineColor), behind) : 0;
  const wrong =
    width < 2.9 ? `focus ring of ${width} px` : ring < 3 ? `focus ring at contrast ${ring.toFixed(1)}` : '';
  return { where: look.name(element), wrong };
}
