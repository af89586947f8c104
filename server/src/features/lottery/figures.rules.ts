import type { DrawFigures, Id } from '@wanqing/shared';
import { type Course, type Drawn, waitsFor } from './lots.rules.js';

type Named = Course & { readonly activityId: Id; readonly title: string };

/** How a draw came out, course by course; seats and people, a pair being two. */
export function figuresOf(trial: boolean, courses: readonly Named[], drawn: readonly Drawn[]): DrawFigures {
  const seated = drawn.filter(({ got }) => got !== null);
  return {
    trial,
    applications: drawn.length,
    withSeat: seated.length,
    firstChoice: seated.filter(({ got, choices }) => choices[0] === got).length,
    withoutSeat: drawn.length - seated.length,
    activities: courses.map(({ activityId, title, number, seats }) => ({
      activityId,
      title,
      seats,
      taken: peopleIn(seated.filter(({ got }) => got === number)),
      waiting: peopleIn(drawn.filter(line => waitsFor(line).includes(number))),
    })),
  };
}

const peopleIn = (drawn: readonly Drawn[]): number => drawn.reduce((sum, { people }) => sum + people, 0);
