import { readSearch, spelled } from './names.rules.js';

describe('a typed name', () => {
  it.each([
    ['王　芳', '王芳'],
    [' 欧阳 慧兰 ', '欧阳慧兰'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽 . 买买提', '阿依古丽·买买提'],
    ['䶮 㛃', '䶮㛃'],
    ['𬭎 龑', '𬭎龑'],
    ['Anna  Louise  Strong', 'Anna Louise Strong'],
    ['J. Smith', 'J. Smith'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(spelled(typed)).toBe(stored);
  });
});

describe('a search', () => {
  it.each([
    ['5678', { digits: '5678' }],
    ['５６７８', { digits: '5678' }],
    ['王', { from: '王', until: '王\u{10FFFF}' }],
    ['王 秀', { from: '王秀', until: '王秀\u{10FFFF}' }],
    ['567', { from: '567', until: '567\u{10FFFF}' }],
  ])('%s', (text, meant) => {
    expect(readSearch(text)).toEqual(meant);
  });
});
