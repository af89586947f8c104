import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  type Plugin,
} from 'chart.js';
import type { ChartSpec } from './chart.types';
import { inks, weaveOf } from './weaves.h5';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

const ink = '#231C17';
const line = '#85776A';

/** How letters look: pixels and family. */
interface Letters {
  readonly size: number;
  readonly family: string;
}

/** Draws a chart into a box, as wide as the box; the answer takes it away. */
export function drawIn(box: HTMLElement, spec: ChartSpec): () => void {
  const { fontSize, fontFamily } = getComputedStyle(box);
  const letters = { size: Number.parseFloat(fontSize), family: fontFamily };
  const canvas = document.createElement('canvas');
  box.replaceChildren(canvas);
  let chart = draw(canvas, box.clientWidth, spec, letters);
  let drawnFor = box.clientWidth;
  const resized = () => {
    if (box.clientWidth === drawnFor) return;
    drawnFor = box.clientWidth;
    chart.destroy();
    chart = draw(canvas, drawnFor, spec, letters);
  };
  window.addEventListener('resize', resized);
  return () => {
    window.removeEventListener('resize', resized);
    chart.destroy();
    box.replaceChildren();
  };
}

function draw(canvas: HTMLCanvasElement, room: number, spec: ChartSpec, letters: Letters): Chart<'bar'> {
  const { width, height } = sizeOf(room, letters.size, spec);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.width = width;
  canvas.height = height;
  return new Chart(canvas, configOf(spec, letters));
}

/** Pixels: bars keep their thickness, so that a chart of many is a tall one. */
function sizeOf(width: number, size: number, { bars, labels, series, stacked }: ChartSpec) {
  const each = size * (stacked || series.length === 1 ? 2.6 : 1.6 + 1.6 * series.length);
  const legend = series.length > 1 ? size * 3 : 0;
  const height =
    bars === 'lying' ? labels.length * each + size * 2 + legend : Math.min(420, size * 18) + legend;
  return { width: Math.max(200, width), height: Math.round(height) };
}

function configOf(spec: ChartSpec, { size, family }: Letters): ChartConfiguration<'bar'> {
  const ratio = window.devicePixelRatio || 1;
  const font = { size, family, lineHeight: 1.3 };
  const category = {
    stacked: spec.stacked,
    grid: { display: false },
    border: { color: line, width: 2 },
    ticks: { color: ink, font, autoSkip: spec.bars === 'standing', maxRotation: 0 },
  };
  const grace = spec.ends ? 0 : '16%';
  const amount = { stacked: spec.stacked, display: false, beginAtZero: true, grace };
  const lying = spec.bars === 'lying';
  return {
    type: 'bar',
    data: {
      labels: spec.labels.map(label => (lying ? wrapped(label) : label)),
      datasets: spec.series.map(({ label, weave, values }) => ({
        label,
        data: [...values],
        backgroundColor: weaveOf(weave, ratio),
        borderColor: weave === 'apricot' ? ink : inks[weave],
        borderWidth: 2,
        borderSkipped: false,
        maxBarThickness: size * 2,
      })),
    },
    options: {
      indexAxis: lying ? 'y' : 'x',
      responsive: false,
      animation: false,
      // Room for what is printed at the end.
      layout: { padding: { right: spec.ends ? widest(spec.ends, size, family) + size : 0 } },
      events: [],
      scales: lying ? { x: amount, y: category } : { x: category, y: amount },
      plugins: {
        legend: {
          display: spec.series.length > 1,
          position: 'bottom',
          align: 'start',
          labels: { color: ink, font, boxWidth: size * 1.6, boxHeight: size, padding: size },
        },
      },
    },
    plugins: [spec.ends ? ends(spec.ends, size, family) : values(size, family)],
  };
}

/** A label in lines of eight characters: beside lying bars there is no room for long ones. */
function wrapped(label: string): string[] {
  const characters = [...label];
  return Array.from({ length: Math.ceil(characters.length / 8) }, (_, at) =>
    characters.slice(at * 8, at * 8 + 8).join(''),
  ).slice(0, 2);
}

/** Prints every value beside its bar; where columns stand too close for that, those of the last row of values. */
const values = (size: number, family: string): Plugin<'bar'> => ({
  id: 'values',
  afterDatasetsDraw: chart => {
    const lying = chart.options.indexAxis === 'y';
    const { ctx, data } = chart;
    write(ctx, size, family, lying ? 'left' : 'center');
    const slot = chart.chartArea.width / Math.max(1, data.datasets.length * (data.labels?.length ?? 1));
    const crowded = !lying && slot < size * 2;
    data.datasets.forEach((dataset, place) => {
      if (crowded && place < data.datasets.length - 1) return;
      chart.getDatasetMeta(place).data.forEach((bar, index) => {
        const value = Number(dataset.data[index] ?? 0);
        const { x, y } = bar.getProps(['x', 'y'], true) as unknown as Record<'x' | 'y', number>;
        ctx.fillText(String(value), lying ? x + size * 0.4 : x, lying ? y : y - size * 0.7);
      });
    });
    ctx.restore();
  },
});

/** Prints one line behind each stack of bars. */
const ends = (texts: readonly string[], size: number, family: string): Plugin<'bar'> => ({
  id: 'ends',
  afterDatasetsDraw: chart => {
    const { ctx, data } = chart;
    write(ctx, size, family, 'left');
    texts.forEach((text, index) => {
      const bars = data.datasets.map((_, place) => chart.getDatasetMeta(place).data[index]);
      const at = bars.flatMap(bar =>
        bar ? [bar.getProps(['x', 'y'], true) as unknown as Record<'x' | 'y', number>] : [],
      );
      ctx.fillText(text, Math.max(...at.map(({ x }) => x)) + size * 0.4, at[0]?.y ?? 0);
    });
    ctx.restore();
  },
});

function widest(texts: readonly string[], size: number, family: string): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return 0;
  write(pen, size, family, 'left');
  return Math.max(...texts.map(text => pen.measureText(text).width));
}

function write(ctx: CanvasRenderingContext2D, size: number, family: string, align: CanvasTextAlign): void {
  ctx.save();
  ctx.font = `600 ${size}px ${family}`;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = ink;
}

/** Pixels of a kept picture, and of its letters. */
const page = { width: 900, size: 18 };

/** The chart under its title, on white. */
export async function pngOf(spec: ChartSpec): Promise<Uint8Array> {
  const { size } = page;
  const { fontFamily: family } = getComputedStyle(document.querySelector('.app') ?? document.body);
  const drawn = document.createElement('canvas');
  const chart = draw(drawn, page.width - 2 * size, spec, { size, family });
  const ratio = window.devicePixelRatio || 1;
  const head = size * 3 * ratio;
  const canvas = document.createElement('canvas');
  canvas.width = page.width * ratio;
  canvas.height = drawn.height + head + size * ratio;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, size * ratio, head);
  write(pen, size * 1.2 * ratio, family, 'left');
  pen.fillText(spec.title, size * ratio, head / 2, canvas.width - 2 * size * ratio);
  pen.restore();
  chart.destroy();
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the canvas gave no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
