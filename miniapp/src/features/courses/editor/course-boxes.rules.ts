import { levelWords, subjectWords } from '@wanqing/shared';
import { differences } from '../../activities/differences.rules';
import { fieldWords } from '../../activities/words';
import { type Box, compare, type Difference } from '../../editing/differences.rules';
import { planBoxes } from '../../signups/plan-editor/plan-boxes.rules';
import type { CourseForm } from './form.rules';
import { words } from './words';

const detailBoxes: readonly Box<CourseForm>[] = [
  [words.subject, ({ subject }) => (subject ? subjectWords[subject] : '')],
  [words.level, ({ level }) => levelWords[level]],
  [words.teacherName, ({ teacherName }) => teacherName],
  [words.teacher, ({ teacher }) => teacher?.name ?? ''],
  [words.monitor, ({ monitor }) => monitor?.name ?? ''],
  [words.fee, ({ feeText }) => feeText],
  [words.certificate, ({ certificateShare }) => certificateShare],
  [words.tellMonitor, ({ tellMonitorAfter }) => tellMonitorAfter],
  [words.missed, ({ missedMost }) => missedMost],
];

/** What two people wrote otherwise of a course; `termName` and `unitName` put ids into words. */
export const courseDifferences = (
  mine: CourseForm,
  theirs: CourseForm,
  { termName, unitName }: { termName: (id: string) => string; unitName: (id: string) => string },
): Difference[] => [
  ...compare<CourseForm>([[words.term, ({ termId }) => termName(termId)]], mine, theirs),
  // The plan names the seats.
  ...differences(mine, theirs, unitName).filter(({ what }) => what !== fieldWords.capacity),
  ...compare(detailBoxes, mine, theirs),
  ...compare<CourseForm>(planBoxes, mine, theirs),
];
