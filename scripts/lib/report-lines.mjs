/** A reporter for `node --test`: one JSON line for each test, `{ file, name, result }`. */
export default async function* reportLines(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const result = type === 'test:fail' ? 'failed' : skipped ? 'skipped' : 'passed';
    yield `${JSON.stringify({ file: data.file, name: data.name, result })}\n`;
  }
}
