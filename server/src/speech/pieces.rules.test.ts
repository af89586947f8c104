import { pieces } from './pieces.rules.js';

describe('pieces of a text to be spoken', () => {
  it.each([
    ['short enough', '明天上午开会。请带老花镜。', 20, ['明天上午开会。请带老花镜。']],
    ['at the end of a sentence', '明天上午开会。请带老花镜。', 10, ['明天上午开会。', '请带老花镜。']],
    ['with the closing mark', '他说：「明天来。」大家都说好。', 11, ['他说：「明天来。」', '大家都说好。']],
    [
      'at the last comma',
      '天平街道文化中心，二楼东边，多功能厅',
      14,
      ['天平街道文化中心，二楼东边，', '多功能厅'],
    ],
    ['in the middle where there is neither', '一二三四五六七八九十', 4, ['一二三四', '五六七八', '九十']],
    ['never through a character', '䶮𬭎𠮷䶮𬭎𠮷', 4, ['䶮𬭎𠮷䶮', '𬭎𠮷']],
    ['at line breaks', '第一行\n第二行\n', 5, ['第一行', '第二行']],
    ['of which blank ones are left out', '好。\n\n  \n——\n再见。', 3, ['好。', '再见。']],
    ['of nothing', ' \n', 5, []],
  ])('%s', (_, text, most, expected) => {
    expect(pieces(text, most)).toEqual(expected);
  });

  it('hold every word once, in order, and none is longer than 500 characters', () => {
    const text = Array.from({ length: 400 }, (_, index) => `第${index}句，说的是同一件事。`).join('');
    const cut = pieces(text);
    expect(cut.join('')).toBe(text);
    expect(Math.max(...cut.map(piece => piece.length))).toBeLessThanOrEqual(500);
    expect(Math.min(...cut.slice(0, -1).map(piece => piece.length))).toBeGreaterThan(450);
  });
});
