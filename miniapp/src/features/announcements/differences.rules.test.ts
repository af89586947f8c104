import { linesOf, noticeDifferences } from './differences.rules';
import { blankNotice } from './form.rules';

const unit = '01JD0000000000000000000000';
const base = { ...blankNotice(unit, [unit], { name: '', phone: '' }), title: '读报会', place: '2楼' };

it('tells readers what was changed, added and taken off, and does not repeat long texts', () => {
  const now = {
    ...base,
    title: '读报会 ',
    when: '12月3日 下午2点',
    place: '3楼',
    body: '读'.repeat(50),
    question: 'attend' as const,
  };
  expect(linesOf(base, now)).toEqual([
    '时间：现在是“12月3日 下午2点”',
    '地点：原来是“2楼”，现在是“3楼”',
    '内容改过了',
    '请回答去还是不去',
  ]);
  expect(linesOf(now, { ...now, when: '' })).toEqual(['时间：原来是“12月3日 下午2点”，现在不用了']);
  expect(linesOf(base, base)).toEqual([]);
});

it('holds what two people wrote against each other', () => {
  const theirs = { ...base, place: '4楼', lateJoiners: true, audience: { ...base.audience, units: [] } };
  expect(noticeDifferences(base, theirs, ({ units }) => `${units.length}个单位`)).toEqual([
    { what: '地点', mine: '2楼', theirs: '4楼' },
    { what: '发给谁', mine: '1个单位', theirs: '0个单位' },
    { what: '后来的人也收到', mine: '否', theirs: '是' },
  ]);
});
