import fc from 'fast-check';
import * as z from 'zod/mini';

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  pattern?: string;
  allOf?: JsonSchema[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

/** Values a schema would take, as far as JSON Schema can say; refinements may still refuse them. */
export const validFor = (schema: z.ZodMiniType): fc.Arbitrary<unknown> =>
  fromJson(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema);

/** Values near those a schema would take: one place in them is replaced by something that does not belong there. */
export const spoiltFor = (schema: z.ZodMiniType): fc.Arbitrary<unknown> =>
  fc.tuple(validFor(schema), junk, fc.nat()).map(([value, bad, seed]) => spoil(value, bad, seed));

/** What has broken programs before: types, extremes, control characters, lone surrogates, prototypes, injections. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    '',
    -1,
    1e308,
    0.1,
    '\u0000',
    '\ud800',
    "'; DROP TABLE members; --",
    '%',
    '䶮𬭎',
    '=1+1',
    '../..',
    '2026-02-31',
  ),
  fc.constant(JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":1}}')),
  fc.constant('长'.repeat(5000)),
  fc.constant(Array.from({ length: 300 }, () => ({}))),
);

function fromJson(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(fromJson));
  switch (schema.type) {
    case 'object':
      return objects(schema);
    case 'array':
      return fc.array(fromJson(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case 'string':
      return strings(schema);
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -(2 ** 31), -(2 ** 31)),
        max: Math.min(schema.maximum ?? 2 ** 31, 2 ** 31),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objects({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, fromJson(part)]));
  return fc.record(parts, { requiredKeys: required as never[] });
}

function strings(schema: JsonSchema): fc.Arbitrary<string> {
  const pattern = schema.pattern ?? schema.allOf?.find(part => part.pattern)?.pattern;
  const free = fc.string({
    unit: 'grapheme',
    minLength: schema.minLength ?? 0,
    maxLength: Math.min(schema.maxLength ?? 60, 600),
  });
  return pattern && !pattern.includes('\\p') && !pattern.includes('\\u')
    ? fc.stringMatching(new RegExp(pattern))
    : free;
}

/** The value with the `seed`-th of its places replaced. */
function spoil(value: unknown, bad: unknown, seed: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad;
  const names = Object.keys(value);
  const place = seed % (names.length + 1);
  const name = names[place];
  return name === undefined
    ? { ...value, surplus: bad }
    : {
        ...value,
        [name]: spoil((value as Record<string, unknown>)[name], bad, Math.floor(seed / (names.length + 1))),
      };
}
