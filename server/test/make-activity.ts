import type { ActivityForOrganizer, ActivityInput } from '@wanqing/shared';
import type { TestApi } from './app.js';
import type { District } from './make.js';

/** 2026-11-22, 9:30 to 11:00 in Shanghai, check-in from 8:30: open when the tests' clock starts. */
export const openSession = {
  startsAt: '2026-11-22T01:30:00.000Z',
  endsAt: '2026-11-22T03:00:00.000Z',
  opensMinutesBefore: 60,
};

/** A complete activity of branch A that invites branch A, by poster and big screen. */
export const activityInput = (
  { branchA }: Pick<District, 'branchA'>,
  overrides: Partial<ActivityInput> = {},
): ActivityInput => ({
  unitId: branchA.id,
  title: '金秋党课',
  kind: 'lecture',
  summary: '请来区委党校的老师，讲一讲新时代的初心。',
  place: '天平街道文化中心二楼',
  coordinates: null,
  bring: '老花镜',
  contactName: '陆敏',
  contactPhone: '021-64370000',
  sessions: [openSession],
  invitedUnitIds: [branchA.id],
  capacity: null,
  walkInsWelcome: false,
  checkInBy: { poster: true, rotating: true },
  ...overrides,
});

/** Creates and publishes one, as the organizer given. */
export async function makeActivity(
  organizer: TestApi,
  district: Pick<District, 'branchA'>,
  overrides: Partial<ActivityInput> = {},
): Promise<ActivityForOrganizer> {
  const { id } = await organizer.activities.create({ body: activityInput(district, overrides) });
  return organizer.activities.publish({ params: { activityId: id } });
}
