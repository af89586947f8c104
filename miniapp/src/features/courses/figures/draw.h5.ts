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
import type { ChartSpec, Drawn } from './chart.types';
import { inks, weaveOf } from './weaves.h5';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

const ink = '#231C17';
const line = '#85776A';

/** Draws a chart into a box as wide as the box; `stop` takes it away. */
export function draw(box: HTMLElement, spec: ChartSpec): Drawn & { stop: () => void } {
  const style = getComputedStyle(box);
  const size = Number.parseFloat(style.fontSize);
  const canvas = document.createElement('canvas');
  box.replaceChildren(canvas);
  const make = () => {
    const { width, height } = sizeOf(box.clientWidth, size, spec);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    canvas.width = width;
    canvas.height = height;
    return new Chart(canvas, configOf(spec, size, style.fontFamily));
  };
  let chart = make();
  let drawnFor = box.clientWidth;
  const resized = () => {
    if (box.clientWidth === drawnFor) return;
    drawnFor = box.clientWidth;
    chart.destroy();
    chart = make();
  };
  window.addEventListener('resize', resized);
  return {
    png: () => pngOf(canvas, spec.title, size, style.fontFamily),
    stop: () => {
      window.removeEventListener('resize', resized);
      chart.destroy();
      box.replaceChildren();
    },
  };
}

/** Pixels: bars keep their thickness, so that a chart of many is a tall one. */
function sizeOf(width: number, size: number, { bars, labels, series, stacked }: ChartSpec) {
  const each = size * (stacked || series.length === 1 ? 2.6 : 1.6 + 1.6 * series.length);
  const legend = series.length > 1 ? size * 3 : 0;
  const height =
    bars === 'lying' ? labels.length * each + size * 2 + legend : Math.min(420, size * 18) + legend;
  return { width: Math.max(200, width), height: Math.round(height) };
}

function configOf(spec: ChartSpec, size: number, family: string): ChartConfiguration<'bar'> {
  const ratio = window.devicePixelRatio || 1;
  const font = { size, family, lineHeight: 1.3 };
  const category = {
    stacked: spec.stacked,
    grid: { display: false },
    border: { color: line, width: 2 },
    ticks: { color: ink, font, autoSkip: spec.bars === 'standing', maxRotation: 0 },
  };
  const amount = { stacked: spec.stacked, display: false, beginAtZero: true, grace: '16%' };
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
    plugins: [values(size, family)],
  };
}

/** A label in lines of eight characters: beside lying bars there is no room for long ones. */
function wrapped(label: string): string[] {
  const characters = [...label];
  return Array.from({ length: Math.ceil(characters.length / 8) }, (_, at) =>
    characters.slice(at * 8, at * 8 + 8).join(''),
  ).slice(0, 2);
}

/** Prints every value beside its bar, or inside where bars follow one another. */
const values = (size: number, family: string): Plugin<'bar'> => ({
  id: 'values',
  afterDatasetsDraw: chart => {
    const { ctx, data, options } = chart;
    const lying = options.indexAxis === 'y';
    const stacked = Boolean((options.scales?.x as { stacked?: boolean } | undefined)?.stacked);
    ctx.save();
    ctx.font = `600 ${size}px ${family}`;
    data.datasets.forEach((dataset, place) => {
      chart.getDatasetMeta(place).data.forEach((bar, index) => {
        const value = Number(dataset.data[index] ?? 0);
        if (value === 0) return;
        const { x, y, base } = bar.getProps(['x', 'y', 'base'], true) as unknown as Record<
          'x' | 'y' | 'base',
          number
        >;
        const at = lying ? { x: stacked ? (x + base) / 2 : x + size * 0.4, y } : { x, y: y - size * 0.7 };
        ctx.textAlign = lying && !stacked ? 'left' : 'center';
        ctx.textBaseline = 'middle';
        plate(ctx, String(value), at, size, stacked);
      });
    });
    ctx.restore();
  },
});

/** A number; on a bar it stands on white, so that no weave runs through it. */
function plate(
  ctx: CanvasRenderingContext2D,
  text: string,
  { x, y }: { x: number; y: number },
  size: number,
  onBar: boolean,
): void {
  if (onBar) {
    const width = ctx.measureText(text).width + size * 0.4;
    ctx.fillStyle = '#FFFFFF';
    ctx.fillRect(x - width / 2, y - size * 0.65, width, size * 1.3);
  }
  ctx.fillStyle = ink;
  ctx.fillText(text, x, y);
}

/** The chart under its title, on white. */
async function pngOf(
  chart: HTMLCanvasElement,
  title: string,
  size: number,
  family: string,
): Promise<Uint8Array> {
  const ratio = window.devicePixelRatio || 1;
  const head = size * 3 * ratio;
  const canvas = document.createElement('canvas');
  canvas.width = chart.width;
  canvas.height = chart.height + head;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = ink;
  pen.font = `600 ${size * 1.1 * ratio}px ${family}`;
  pen.textBaseline = 'middle';
  pen.fillText(title, size * ratio, head / 2, canvas.width - 2 * size * ratio);
  pen.drawImage(chart, 0, head);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the canvas gave no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
