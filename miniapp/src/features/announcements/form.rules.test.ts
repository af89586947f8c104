import {
  type ActivityForOrganizer,
  type AnnouncementTemplate,
  type AnnouncementView,
  nobody,
} from '@wanqing/shared';
import {
  aboutActivity,
  blankNotice,
  contentOf,
  inputOf,
  noticeFormOf,
  sameNotice,
  withTemplate,
} from './form.rules';

const unit = '01JD0000000000000000000000';
const other = '01JD0000000000000000000001';
const blank = blankNotice(unit, [unit], { name: '老干部局服务台', phone: '021-64370000' });
const photo = {
  id: other,
  name: '南湖.jpg',
  kind: 'photo' as const,
  type: 'image/jpeg',
  bytes: 1,
  width: 1,
  height: 1,
  url: '/a',
  previewUrl: '/b',
};

describe('a new notice', () => {
  it('goes to the own unit, with the help desk as contact', () => {
    expect(inputOf(blank)).toMatchObject({
      unitId: unit,
      audience: { ...nobody(), units: [unit] },
      content: { contactName: '老干部局服务台', contactPhone: '021-64370000', question: 'none' },
      lateJoiners: false,
    });
  });

  it('begun with a template keeps whom it is for, and the contact the template does not name', () => {
    const content = {
      ...contentOf(blank),
      title: '党课：＿',
      question: 'attend',
      contactName: '',
      contactPhone: '',
    };
    const begun = withTemplate(blank, { key: 'lecture', content } as AnnouncementTemplate);
    expect(begun).toMatchObject({ title: '党课：＿', question: 'attend', contactPhone: '021-64370000' });
    expect(begun.audience.units).toEqual([unit]);
    expect('fileIds' in begun).toBe(false);
  });

  it('about an activity says what is known of it, to those on its list', () => {
    const activity = {
      id: other,
      title: '光'.repeat(50),
      state: 'published',
      place: '3楼301室',
      bring: '水杯',
      contactName: '陆敏',
      contactPhone: '13812345678',
      organizer: { id: other, name: '天平街道' },
      sessions: [
        { startsAt: '2026-01-01T06:00:00.000Z', endsAt: '2026-01-01T08:00:00.000Z' },
        { startsAt: '2100-12-03T06:00:00.000Z', endsAt: '2100-12-03T08:00:00.000Z' },
      ],
    } as ActivityForOrganizer;
    const { audience, ...form } = aboutActivity(blank, activity, Date.parse('2026-11-23T00:00:00.000Z'));
    expect(form).toMatchObject({
      unitId: other,
      title: '光'.repeat(40),
      summary: '请您12月3日 星期五 下午2点来，去不去请告诉我们。',
      question: 'attend',
      when: '12月3日 星期五 下午2点到下午4点',
      place: '3楼301室',
      contactName: '陆敏',
    });
    expect(audience).toEqual({ ...nobody(), activities: [{ activityId: other, who: 'invited' }] });
  });
});

describe('what is typed', () => {
  it('is sent without the spaces around it, ages as numbers', () => {
    const form = { ...blank, title: ' 读报会 ', contactPhone: '138 1234 5678', ageFrom: '70', ageTo: '' };
    expect(inputOf(form)).toMatchObject({
      content: { title: '读报会', contactPhone: '13812345678' },
      audience: { only: { ageFrom: 70, ageTo: null } },
    });
  });

  it('goes to the server and comes back the same', () => {
    const form = { ...blank, title: '读报会', ageFrom: '70', ageTo: '80', attachments: [photo] };
    const { unitId, ...input } = inputOf(form);
    const view = { ...input, unit: { id: unitId, name: '' }, attachments: [photo] } as AnnouncementView;
    expect(inputOf(noticeFormOf(view))).toEqual(inputOf(form));
    expect(noticeFormOf(view)).toMatchObject({ ageFrom: '70', ageTo: '80' });
  });

  it('is the same when only the address of a file has changed', () => {
    const one = { ...blank, attachments: [photo] };
    expect(sameNotice(one, { ...one, attachments: [{ ...photo, url: '/later' }] })).toBe(true);
    expect(sameNotice(one, { ...one, attachments: [] })).toBe(false);
    expect(sameNotice(one, { ...one, lateJoiners: true })).toBe(false);
  });
});
