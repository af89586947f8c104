import { changeOf, type Meeting, meetingWords, whenWords } from './changes.rules.js';

const moment = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
/** 2026-11-24 14:00 to 15:30, as `meeting('a', '11-24', '14:00', '15:30')`. */
const meeting = (id: string, day: string, from: string, to: string): Meeting => ({
  id,
  startsAt: moment(`2026-${day} ${from}`),
  endsAt: moment(`2026-${day} ${to}`),
  place: '',
});
const now = moment('2026-11-22 09:00');
const hall = '文化中心二楼';
const told = (sessions: Meeting[], place = hall) => ({ sessions, place });
const tuesday = meeting('a', '11-24', '14:00', '15:30');
const december = meeting('b', '12-01', '14:00', '15:30');
const past = meeting('p', '11-20', '14:00', '15:30');
const running = meeting('r', '11-22', '08:30', '10:00');

describe('times in words', () => {
  it.each([
    [meeting('a', '11-24', '14:00', '15:30'), '11月24日 星期二 下午2点到3点30分'],
    [meeting('a', '11-24', '11:00', '13:30'), '11月24日 星期二 上午11点到下午1点30分'],
    [meeting('a', '11-24', '09:00', '10:00'), '11月24日 星期二 上午9点到10点'],
  ])('%#', (session, words) => {
    expect(meetingWords(session)).toBe(words);
  });

  it('of several meetings the first, and how many', () => {
    expect(whenWords([tuesday])).toBe('11月24日 星期二 下午2点到3点30分');
    expect(whenWords([tuesday, december])).toBe('11月24日 星期二 下午2点起，共2场');
    expect(whenWords([])).toBe('');
  });
});

describe('what is told of an edit', () => {
  const words = (before: Meeting[], after: Meeting[], place = hall) =>
    changeOf(told(before), told(after, place), now)?.words ?? null;

  it.each<[what: string, before: Meeting[], after: Meeting[], told: string[] | null]>([
    ['nothing changed', [tuesday], [tuesday], null],
    [
      'another hour',
      [tuesday],
      [meeting('a', '11-24', '15:00', '16:30')],
      ['11月24日 星期二的时间：原来是下午2点到3点30分，现在是下午3点到4点30分。'],
    ],
    [
      'another end',
      [tuesday],
      [meeting('a', '11-24', '14:00', '16:00')],
      ['11月24日 星期二的时间：原来是下午2点到3点30分，现在是下午2点到4点。'],
    ],
    [
      'another day',
      [tuesday],
      [meeting('a', '11-25', '09:00', '10:30')],
      ['时间：原来是11月24日 星期二 下午2点到3点30分，现在是11月25日 星期三 上午9点到10点30分。'],
    ],
    ['one more', [tuesday], [tuesday, december], ['加了一场：12月1日 星期二 下午2点到3点30分。']],
    ['one less', [tuesday, december], [tuesday], ['这一场不办了：12月1日 星期二 下午2点到3点30分。']],
    ['one that is over, put right', [past], [meeting('p', '11-20', '13:00', '15:30')], null],
    ['one that is over, dropped', [past, tuesday], [tuesday], null],
    ['one that is over, added', [tuesday], [past, tuesday], null],
    ['one that runs, made longer', [running], [meeting('r', '11-22', '08:30', '11:00')], null],
    [
      'one that is over, held once more',
      [past],
      [meeting('p', '11-27', '14:00', '15:30')],
      ['时间：原来是11月20日 星期五 下午2点到3点30分，现在是11月27日 星期五 下午2点到3点30分。'],
    ],
    [
      'one to come, put into the past',
      [tuesday],
      [meeting('a', '11-21', '14:00', '15:30')],
      ['时间：原来是11月24日 星期二 下午2点到3点30分，现在是11月21日 星期六 下午2点到3点30分。'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(words(before, after)).toEqual(expected);
  });

  it('a new place matters as long as something is to come', () => {
    expect(words([tuesday], [tuesday], '三楼')).toEqual(['地点：原来是文化中心二楼，现在是三楼。']);
    expect(words([past], [past], '三楼')).toBeNull();
  });

  describe('of places of single meetings', () => {
    const at = (session: Meeting, place: string): Meeting => ({ ...session, place });
    it.each<[what: string, before: Meeting[], after: Meeting[], place: string, told: string[] | null]>([
      [
        'one is moved elsewhere',
        [tuesday, december],
        [at(tuesday, '三楼'), december],
        hall,
        ['11月24日 星期二的地点：原来是文化中心二楼，现在是三楼。'],
      ],
      [
        'one is moved back',
        [at(tuesday, '三楼')],
        [tuesday],
        hall,
        ['11月24日 星期二的地点：原来是三楼，现在是文化中心二楼。'],
      ],
      ['the place is only said once more', [tuesday], [at(tuesday, hall)], hall, null],
      ['the others are moved', [at(tuesday, '三楼')], [at(tuesday, '三楼')], '四楼', null],
      [
        'the others are moved, with one that stays',
        [at(tuesday, '三楼'), december],
        [at(tuesday, '三楼'), december],
        '四楼',
        ['地点：原来是文化中心二楼，现在是四楼。'],
      ],
      [
        'one that stays where all are moved says so, as its place is its own now',
        [tuesday, december],
        [at(tuesday, '三楼'), december],
        '四楼',
        ['11月24日 星期二的地点：原来是文化中心二楼，现在是三楼。', '地点：原来是文化中心二楼，现在是四楼。'],
      ],
      ['one that is over', [past], [at(past, '三楼')], hall, null],
      [
        'a new one elsewhere',
        [tuesday],
        [tuesday, at(december, '三楼')],
        hall,
        ['加了一场：12月1日 星期二 下午2点到3点30分，地点在三楼。'],
      ],
    ])('%s', (_, before, after, place, expected) => {
      expect(words(before, after, place)).toEqual(expected);
    });

    it('names the meeting whose place is another', () => {
      const elsewhere = at(tuesday, '三楼');
      const change = changeOf(told([december, tuesday]), told([december, elsewhere]), now);
      expect(change).toMatchObject({ what: 'place', moved: [elsewhere] });
      const both = at(meeting('a', '11-24', '15:00', '16:30'), '三楼');
      expect(changeOf(told([tuesday]), told([both]), now)).toMatchObject({ what: 'both', moved: [both] });
    });
  });

  it('names what changed, which meetings were moved, and the next one', () => {
    const later = meeting('a', '11-24', '15:00', '16:30');
    const both = changeOf(told([tuesday, december]), told([later, december], '三楼'), now);
    expect(both).toMatchObject({ what: 'both', moved: [later], next: later });
    expect(changeOf(told([tuesday]), told([tuesday], '三楼'), now)).toMatchObject({
      what: 'place',
      moved: [],
      next: tuesday,
    });
    expect(changeOf(told([tuesday]), told([later]), now)?.what).toBe('time');
    expect(changeOf(told([tuesday]), told([]), now)).toMatchObject({
      what: 'time',
      moved: [],
      next: undefined,
    });
  });
});
