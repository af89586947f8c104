import * as z from 'zod/mini';
import { fitValue, valueTypeOf } from './template-values.js';

/** What each kind of message can say. A template of WeChat's library need not have all of it, but has a title. */
const says = {
  notice: ['title', 'time', 'place', 'note'],
  reminder: ['title', 'time', 'place', 'note'],
  change: ['title', 'state', 'note'],
} as const;

export type TemplateKind = keyof typeof says;

/** A template of the mini-program: `fields` leads from what we say (`title`) to WeChat's key (`thing1`). */
export interface PushTemplate {
  kind: TemplateKind;
  id: string;
  fields: Readonly<Record<string, string>>;
}

/** The templates of the demo and the tests; the simulator knows them. */
export const defaultTemplates: readonly PushTemplate[] = [
  {
    kind: 'notice',
    id: 'wanqing-notice-AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    // Announcements say in their own words when something is, hence no time field.
    fields: { title: 'thing1', time: 'thing2', place: 'thing3', note: 'thing4' },
  },
  {
    kind: 'reminder',
    id: 'wanqing-reminder-AAAAAAAAAAAAAAAAAAAAAAAAAA',
    fields: { title: 'thing1', time: 'time2', place: 'thing3', note: 'thing4' },
  },
  {
    kind: 'change',
    id: 'wanqing-change-AAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    fields: { title: 'thing1', state: 'phrase2', note: 'thing3' },
  },
];

const Template = z
  .strictObject({
    kind: z.enum(['notice', 'reminder', 'change']),
    id: z.string().check(z.regex(/^[\w-]{20,64}$/)),
    fields: z.record(z.string(), z.string().check(z.refine(key => valueTypeOf(key) !== undefined))),
  })
  .check(
    z.refine(({ kind, fields }) => {
      const names: readonly string[] = says[kind];
      const keys = Object.values(fields);
      return (
        'title' in fields &&
        Object.keys(fields).every(name => names.includes(name)) &&
        new Set(keys).size === keys.length
      );
    }),
  );
const Templates = z
  .array(Template)
  .check(z.refine(templates => new Set(templates.map(({ kind }) => kind)).size === templates.length));

/** Reads `[{"kind":"notice","id":"…","fields":{"title":"thing1"}}]`, at most one of a kind; null if it is not that. */
export function readTemplates(text: string): PushTemplate[] | null {
  try {
    return Templates.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The `data` of a message: every text fitted to its field.
 * @param texts what to say, by the names in `fields`
 * @param otherwise what stands in a field for which nothing valid remains, by the same names
 * @returns null where a field has neither; the message then cannot be sent
 */
export function dataFor(
  template: PushTemplate,
  texts: Readonly<Record<string, string>>,
  otherwise: Readonly<Record<string, string>> = {},
): Record<string, string> | null {
  const data: Record<string, string> = {};
  for (const [name, key] of Object.entries(template.fields)) {
    const type = valueTypeOf(key);
    if (!type) return null;
    const value = fitValue(type, texts[name] ?? '') ?? fitValue(type, otherwise[name] ?? '');
    if (value === null) return null;
    data[key] = value;
  }
  return data;
}
