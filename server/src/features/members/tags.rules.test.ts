import { tidied } from './tags.rules.js';

describe('tags', () => {
  it.each([
    ['each once', ['独居', '合唱队', '独居'], ['合唱队', '独居']],
    ['without the space a keyboard left', [' 合唱　队 ', '合唱队'], ['合唱队']],
    ['none', [], []],
    ['letters with their spaces', ['B  超 复查'], ['B 超复查']],
  ])('%s', (_, typed, kept) => {
    expect(tidied(typed)).toEqual(kept);
  });
});
