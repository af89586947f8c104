import { compare } from './differences.rules';
import { merge } from './merge.rules';

interface Form {
  readonly title: string;
  readonly days: readonly string[];
}

const base: Form = { title: '书法', days: ['3日'] };
const boxes = [
  ['名称', (form: Form) => form.title],
  ['时间', (form: Form) => form.days.join('、')],
] as const;

describe('two people wrote at once', () => {
  it('lets each box stand as the one who changed it left it, and mine where both did', () => {
    const mine = { title: '国画', days: ['3日'] };
    const theirs = { title: '太极', days: ['3日', '10日'] };
    expect(merge(base, mine, theirs)).toEqual({ title: '国画', days: ['3日', '10日'] });
  });

  it('names only the boxes that are not alike, in their own order', () => {
    expect(compare(boxes, base, { ...base, days: [] })).toEqual([{ what: '时间', mine: '3日', theirs: '' }]);
    expect(compare(boxes, base, base)).toEqual([]);
  });
});
