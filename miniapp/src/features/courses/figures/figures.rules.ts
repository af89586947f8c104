import { type CourseFigures, dayWords } from '@wanqing/shared';
import type { ChartSpec } from './chart.types';
import { words } from './words';

/** Whole per cent; 0 of nothing. */
export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);

/** The charts there is anything to draw for, in the order in which they are asked for. */
export function chartsOf(figures: CourseFigures): ChartSpec[] {
  const charts = [
    fillChart(figures.fill),
    agesChart(figures.ages),
    weeksChart(figures.weeks),
    viaChart(figures.via),
  ];
  return charts.filter(chart => chart !== null);
}

function fillChart(fill: CourseFigures['fill']): ChartSpec | null {
  if (fill.length === 0) return null;
  return {
    name: words.fill,
    what: words.fill,
    title: fillTitle(fill),
    bars: 'lying',
    stacked: true,
    labels: fill.map(({ title }) => title),
    series: [
      { label: words.taken, weave: 'pine', values: fill.map(({ taken }) => taken) },
      { label: words.rest, weave: 'apricot', values: fill.map(rest) },
      { label: words.waiting, weave: 'ochre', values: fill.map(({ waiting }) => waiting) },
    ],
    ends: fill.map(({ capacity, taken, waiting }) => words.fillEnd(taken, capacity, waiting)),
    table: [
      [words.course, words.capacity, words.taken, words.waiting, words.rate],
      ...fill.map(({ title, capacity, taken, waiting }) => [
        title,
        capacity,
        taken,
        waiting,
        words.percent(percentOf(taken, capacity)),
      ]),
    ],
  };
}

const rest = ({ capacity, taken }: { capacity: number; taken: number }) => Math.max(0, capacity - taken);

function fillTitle(fill: CourseFigures['fill']): string {
  const full = fill.filter(one => rest(one) === 0).length;
  const [one] = fill;
  if (full === fill.length) return words.allFull(fill.length);
  return fill.length === 1 && one
    ? words.oneFill(one.capacity, one.taken)
    : words.someFull(full, fill.length);
}

const greatest = (counts: CourseFigures['ages']) =>
  [...counts].sort((one, other) => other.count - one.count)[0];

function agesChart(ages: CourseFigures['ages']): ChartSpec | null {
  const most = greatest(ages);
  if (!most || most.count === 0) return null;
  return {
    name: words.ages,
    what: words.ages,
    title: words.mostAge(most.label, most.count),
    bars: 'standing',
    stacked: false,
    labels: ages.map(({ label }) => label),
    series: [{ label: words.count, weave: 'pine', values: ages.map(({ count }) => count) }],
    table: [[words.age, words.count], ...ages.map(({ label, count }) => [label, count])],
  };
}

function weeksChart(weeks: CourseFigures['weeks']): ChartSpec | null {
  const expected = weeks.reduce((sum, week) => sum + week.expected, 0);
  if (expected === 0) return null;
  const came = weeks.reduce((sum, week) => sum + week.came, 0);
  const days = weeks.map(({ from }) => dayWords(`${from}T00:00:00.000+08:00`).split(' ')[0] ?? '');
  return {
    name: words.weeks,
    what: words.weeks,
    title: words.meanCame(percentOf(came, expected)),
    bars: 'standing',
    stacked: false,
    wide: true,
    labels: days,
    series: [
      { label: words.expected, weave: 'apricot', values: weeks.map(week => week.expected) },
      { label: words.came, weave: 'pine', values: weeks.map(week => week.came) },
    ],
    table: [
      [words.week, words.expected, words.came, '%'],
      ...weeks.map((week, index) => [
        words.weekOf(days[index] ?? ''),
        week.expected,
        week.came,
        words.percent(percentOf(week.came, week.expected)),
      ]),
    ],
  };
}

function viaChart(via: CourseFigures['via']): ChartSpec | null {
  const most = greatest(via);
  if (!most || most.count === 0) return null;
  return {
    name: words.via,
    what: words.via,
    title: words.mostVia(most.label, most.count),
    bars: 'lying',
    stacked: false,
    labels: via.map(({ label }) => label),
    series: [{ label: words.count, weave: 'ink', values: via.map(({ count }) => count) }],
    table: [[words.how, words.count], ...via.map(({ label, count }) => [label, count])],
  };
}

/** All numbers of a chart in one breath, for those who do not see it. */
export function spoken({ title, labels, series }: ChartSpec): string {
  const parts = labels.map(
    (label, index) =>
      `${label}：${series.map(one => `${series.length > 1 ? one.label : ''}${one.values[index] ?? 0}`).join('，')}`,
  );
  return [title.replace(/。$/, ''), ...parts].join('；');
}

/** A table as CSV that Excel opens rightly: with its mark of UTF-8, and no cell that could be a formula. */
export function csvOf(table: ChartSpec['table']): Uint8Array {
  const cell = (value: string | number) => {
    const text = String(value);
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return utf8(`\ufeff${table.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`);
}

/** WeChat's engine has no TextEncoder. */
function utf8(text: string): Uint8Array {
  const bytes = unescape(encodeURIComponent(text));
  return Uint8Array.from(bytes, one => one.charCodeAt(0));
}
