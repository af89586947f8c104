import { NoticeContent } from '@wanqing/shared';
import { changeOf } from './changes.rules.js';
import {
  cancellationText,
  changeText,
  cut,
  reminderText,
  sessionOffText,
  sessionOnText,
} from './notice-texts.rules.js';

const moment = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`);
const session = { id: 'a', startsAt: moment('11-24 14:00'), endsAt: moment('11-24 15:30'), place: '' };
const later = { ...session, startsAt: moment('11-24 15:00'), endsAt: moment('11-24 16:30') };
const activity = {
  title: '主题党日',
  place: '文化中心二楼',
  bring: '党徽',
  contactName: '陆敏',
  contactPhone: '021-64370000',
};
const long = { ...activity, title: '䶮𬭎'.repeat(20), place: '长'.repeat(80) };

describe('what notices of an activity say', () => {
  it('a reminder, seen from the day before and from the day itself', () => {
    expect(reminderText(activity, session, moment('11-23 18:00'))).toMatchObject({
      title: '明天下午2点：主题党日',
      summary: '请您明天下午2点来，来不了请打电话说一声。',
      when: '11月24日 星期二 下午2点到3点30分',
      place: '文化中心二楼',
      bring: '党徽',
      contactPhone: '021-64370000',
      importance: 'normal',
      question: 'none',
    });
    expect(reminderText(activity, session, moment('11-24 12:00')).title).toBe('今天下午2点：主题党日');
  });

  it('a cancellation, with its reason', () => {
    expect(cancellationText(activity, [session], '台风要来')).toMatchObject({
      title: '取消：主题党日',
      when: '原来是11月24日 星期二 下午2点到3点30分',
      place: '',
      importance: 'important',
      body: expect.stringContaining('原因：台风要来'),
    });
  });

  it('one meeting that is off, and on again', () => {
    expect(sessionOffText(activity, session, '老师生病', true)).toMatchObject({
      title: '停一次：主题党日',
      summary: '这一次不办了，请您不要来。别的日子照常。',
      when: '停的是11月24日 星期二 下午2点到3点30分',
      place: '',
      body: expect.stringContaining('原因：老师生病'),
    });
    expect(sessionOffText(activity, session, '老师生病', false)).toMatchObject({
      summary: '这一次不办了，请您不要来。',
      body: expect.not.stringContaining('照常'),
    });
    expect(sessionOnText(activity, { ...session, place: '三楼' })).toMatchObject({
      title: '照常进行：主题党日',
      when: '11月24日 星期二 下午2点到3点30分',
      place: '三楼',
    });
  });

  it('the place of a meeting that is elsewhere; none where they differ, since the words say it', () => {
    const elsewhere = { ...session, place: '三楼' };
    expect(reminderText(activity, elsewhere, moment('11-23 18:00')).place).toBe('三楼');
    const told = (at: typeof session) => ({ place: '文化中心二楼', sessions: [at] });
    const change = changeOf(told(session), told(elsewhere), moment('11-22 09:00'));
    expect(change && changeText(activity, change, [elsewhere]).place).toBe('三楼');
    expect(change && changeText(activity, change, [elsewhere, later]).place).toBe('');
  });

  it('a change: the new time, and what it was', () => {
    const told = (place: string, at: typeof session) => ({ place, sessions: [at] });
    const change = changeOf(told('一楼', session), told('文化中心二楼', later), moment('11-22 09:00'));
    expect(change && changeText(activity, change, [later])).toMatchObject({
      title: '时间和地点有变：主题党日',
      summary: '请按新的安排来，原来的不算了。',
      when: '11月24日 星期二 下午3点到4点30分',
      body: '11月24日 星期二的时间：原来是下午2点到3点30分，现在是下午3点到4点30分。\n地点：原来是一楼，现在是文化中心二楼。',
    });
    const place = changeOf(told('一楼', session), told('二楼', session), moment('11-22 09:00'));
    expect(place && changeText(activity, place, [session])).toMatchObject({
      title: '地点有变：主题党日',
      summary: '地点：原来是一楼，现在是二楼。',
    });
  });

  it('is always something the contract takes, however long the activity', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      id: `${index}`,
      startsAt: new Date(session.startsAt.getTime() + index * 86_400_000),
      endsAt: new Date(session.endsAt.getTime() + index * 86_400_000),
      place: '三'.repeat(80),
    }));
    const change = changeOf(
      { place: '一'.repeat(80), sessions: [] },
      { place: '二', sessions: many },
      moment('11-22 09:00'),
    );
    const texts = [
      reminderText(long, session, moment('11-20 18:00')),
      cancellationText(long, many, '因'.repeat(100)),
      ...(change ? [changeText(long, change, many)] : []),
      sessionOffText(long, session, '因'.repeat(100), true),
      sessionOnText(long, session),
    ];
    for (const text of texts) expect(NoticeContent.safeParse(text).error?.issues).toBeUndefined();
    expect(texts).toHaveLength(5);
  });

  it.each([
    ['四个字呢', 4, '四个字呢'],
    ['五个字在此', 4, '五个字…'],
    ['一𬭎𬭎𬭎', 5, '一𬭎…'],
  ])('%s at most %i: %s', (text, max, kept) => {
    expect(cut(text, max)).toBe(kept);
  });
});
