import { withTag } from './tags.rules';

const ten = Array.from({ length: 10 }, (_, index) => `标签${index}`);

describe('a tag that was typed', () => {
  it.each([
    ['comes last', ['独居'], ' 合唱队 ', ['独居', '合唱队']],
    ['is there once', ['独居'], '独居', ['独居']],
    ['is nothing', ['独居'], '  ', ['独居']],
    ['is one too many', ten, '独居', null],
    ['is there among ten', ten, '标签3', ten],
  ])('%s', (_, tags, typed, expected) => {
    expect(withTag(tags, typed)).toEqual(expected);
  });
});
