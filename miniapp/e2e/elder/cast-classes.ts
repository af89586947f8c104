import type { MemberView } from '@wanqing/shared';
import { apiOf } from '../api.js';
import { runningCourse } from '../classes.js';
import type { District } from '../district.js';
import type { Product } from '../server.js';
import { makeTerm } from '../signups.js';

/** A course that has begun, by ids: a class of yesterday that is called over, and one of today that is not yet. */
export interface ClassCast {
  readonly course: string;
  readonly yesterday: string;
  readonly today: string;
  /** A course that is over, with certificates. */
  readonly over: string;
}

/** @param teacher whose classes they are */
export async function makeClasses(
  product: Product,
  district: District,
  teacher: MemberView,
): Promise<ClassCast> {
  const term = await makeTerm(district);
  const pupils: MemberView[] = [];
  for (const [at, name] of ['郑阿妹', '袁林根', '方招娣', '何桂珍'].entries())
    pupils.push(await district.add(name, `1381234${5801 + at}`));
  const { courses } = apiOf(product.url, await district.browserOf(teacher));
  const callOver = async (sessionId: string) => {
    const params = { sessionId };
    const excused = { memberId: pupils[1]?.id ?? '', mark: 'excused' as const, note: '' };
    await courses.mark({ params, body: excused });
    await courses.mark({
      params,
      body: { memberId: pupils[3]?.id ?? '', mark: 'absent', note: '住院了，下周回来' },
    });
    await courses.allCame({ params });
  };
  const make = (title: string, days: readonly number[]) =>
    runningCourse(district, term, { title, teacher, days, pupils });
  const over = await make('剪纸', [-1]);
  await callOver(over.activity.sessions[0]?.id ?? '');
  const course = await make('沪剧', [-1, 0, 7]);
  const [yesterday, today] = course.activity.sessions;
  await callOver(yesterday?.id ?? '');
  return {
    course: course.activity.id,
    yesterday: yesterday?.id ?? '',
    today: today?.id ?? '',
    over: over.activity.id,
  };
}
