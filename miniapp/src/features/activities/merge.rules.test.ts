import { merge } from '../editing/merge.rules';
import { differences } from './differences.rules';
import { blankForm, newSession } from './form.rules';

const unit = '01JD0000000000000000000000';
const base = { ...blankForm(unit, { name: '', phone: '' }), place: '2楼', bring: '水杯' };

describe('two people wrote at once', () => {
  const mine = { ...base, place: '3楼', sessions: [{ ...newSession, day: '2026-12-03' }] };
  const theirs = { ...base, place: '4楼', bring: '雨伞', walkInsWelcome: false };

  it('keeps what each wrote where the other wrote nothing', () => {
    expect(merge(base, mine, theirs)).toEqual({ ...mine, bring: '雨伞', walkInsWelcome: false });
  });

  it('shows only where both wrote, both ways', () => {
    const merged = merge(base, mine, theirs);
    expect(differences(merged, theirs, id => id)).toEqual([
      { what: '时间', mine: '12月3日 星期四 14:00–16:00', theirs: '' },
      { what: '地点', mine: '3楼', theirs: '4楼' },
    ]);
  });

  it('is whole where only one wrote', () => {
    expect(merge(base, base, theirs)).toEqual(theirs);
    expect(merge(base, mine, base)).toEqual(mine);
  });
});
