import type { Weave } from './chart.types';

/** Colours of elder-ux §10 in the order of charts. */
export const inks: Record<Weave, string> = {
  pine: '#0E5644',
  ochre: '#8A5A00',
  ink: '#4A3F37',
  apricot: '#F2C48D',
};

/** Pixels of one tile of a weave. */
const tile = 12;

/** A weave as the canvas fills with it: plain, stripes that rise, lines that lie, dots. */
export function weaveOf(weave: Weave, ratio: number): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  canvas.width = tile * ratio;
  canvas.height = tile * ratio;
  const pen = canvas.getContext('2d');
  if (!pen || weave === 'pine') return inks[weave];
  pen.scale(ratio, ratio);
  pen.fillStyle = weave === 'apricot' ? inks.apricot : '#FFFFFF';
  pen.fillRect(0, 0, tile, tile);
  pen.strokeStyle = inks[weave];
  pen.fillStyle = '#231C17';
  pen.lineWidth = 4;
  if (weave === 'ochre')
    lines(
      pen,
      [-6, 6, 18].map(at => [at, tile, at + tile, 0]),
    );
  if (weave === 'ink') lines(pen, [[0, 6, tile, 6]]);
  if (weave === 'apricot') dot(pen);
  const pattern = pen.createPattern(canvas, 'repeat');
  if (!pattern) return inks[weave];
  // The tile is drawn for sharp screens, and the chart is scaled up for them once more.
  pattern.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]));
  return pattern;
}

function lines(pen: CanvasRenderingContext2D, all: readonly (readonly number[])[]): void {
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of all) {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }
}

function dot(pen: CanvasRenderingContext2D): void {
  pen.beginPath();
  pen.arc(tile / 2, tile / 2, 1.5, 0, 2 * Math.PI);
  pen.fill();
}
