import { figuresOf } from './figures.rules.js';
import type { Drawn } from './lots.rules.js';
import { noTally, tallied } from './tally.rules.js';

const line = (number: number, people: number, choices: number[], got: number | null): Drawn => ({
  ...{ number, people, choices, got },
  ...{ lot: String(number), turn: number },
});

it('counts applications, and people by course', () => {
  const courses = [
    { number: 1, activityId: 'x', title: '太极拳', seats: 3 },
    { number: 2, activityId: 'y', title: '书法', seats: 1 },
  ];
  const drawn = [line(1, 2, [1], 1), line(2, 1, [1, 2], 1), line(3, 1, [1, 2], 2), line(4, 2, [2, 1], null)];
  expect(figuresOf(false, courses, drawn)).toEqual({
    ...{ trial: false, applications: 4, withSeat: 3, firstChoice: 2, withoutSeat: 1 },
    activities: [
      { activityId: 'x', title: '太极拳', seats: 3, taken: 3, waiting: 3 },
      { activityId: 'y', title: '书法', seats: 1, taken: 1, waiting: 2 },
    ],
  });
});

it('a tally goes back to nothing when everybody goes', () => {
  const counted = [
    { people: 2, choices: ['x', 'y'] },
    { people: 1, choices: ['y'] },
  ];
  const full = tallied(noTally, counted, 1);
  expect(full).toEqual({ applications: 2, people: 3, first: { x: 2, y: 1 }, any: { x: 2, y: 3 } });
  expect(tallied(full, counted, -1)).toEqual({
    ...{ applications: 0, people: 0 },
    ...{ first: { x: 0, y: 0 }, any: { x: 0, y: 0 } },
  });
});
