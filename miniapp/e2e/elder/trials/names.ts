import { standard, type Trial, take } from './seat.js';

/** P9: rare characters are drawn, not boxes, where names stand. */
export async function tryNames(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  const places: Readonly<Record<string, string>> = {
    roster: '/organizer/roster/index',
    cards: `/organizer/cards/index?unit=${cast.district.branch.id}`,
  };
  for (const [what, address] of Object.entries(places)) {
    const seat = await take(trial, 'organizer', { preferences: standard, width: 1280, height: 800 });
    await seat.open(address);
    const name = seat.page.getByText(cast.rareName).locator('visible=true').first();
    await name.waitFor();
    const boxes = await name.evaluate(missingGlyphs, cast.rareName);
    sheet.add('P9', what, boxes.length > 0 ? [`no glyph for ${boxes.join(' ')}`] : []);
    await seat.leave();
  }
}

/** Runs in the browser: characters that are drawn exactly like one that no font has. */
function missingGlyphs(element: Element, name: string): string[] {
  const canvas = document.createElement('canvas');
  const paper = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  const drawn = (text: string) => {
    paper.clearRect(0, 0, 60, 60);
    paper.font = `40px ${getComputedStyle(element).fontFamily}`;
    paper.fillText(text, 4, 46);
    return paper.getImageData(0, 0, 60, 60).data.join();
  };
  const nothing = drawn('\u{10FFFD}');
  return [...name].filter(character => drawn(character) === nothing);
}
