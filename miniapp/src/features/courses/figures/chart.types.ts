/** How a row of values is drawn: its colour and its weave (elder-ux §10), so that colour is never alone. */
export type Weave = 'pine' | 'ochre' | 'ink' | 'apricot';

export interface Series {
  readonly label: string;
  readonly weave: Weave;
  /** One a label of the chart. */
  readonly values: readonly number[];
}

/** A chart and its numbers; the same for every platform. */
export interface ChartSpec {
  /** Name of the file it is saved under. */
  readonly name: string;
  /** A sentence that says what is to be seen. */
  readonly title: string;
  /** What is shown: 多大年纪. */
  readonly what: string;
  /** lying: bars from the left, for long labels · standing: columns, for labels in order. */
  readonly bars: 'lying' | 'standing';
  /** On top of one another, or side by side. */
  readonly stacked: boolean;
  /** As wide as the page: many columns. */
  readonly wide?: boolean;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** What is printed at the end of each stacked bar; single bars print their values. */
  readonly ends?: readonly string[];
  /** The numbers, heading first. */
  readonly table: readonly (readonly (string | number)[])[];
}
