import { sendNotice } from '../../notices.js';
import type { Seat } from '../../seat.js';
import { standard, type Trial, take } from './seat.js';

/** What is wrong where one did more than two taps since they were last counted; counts anew. */
function inTwo(seat: Seat, what = ''): string[] {
  const { taps } = seat;
  seat.taps = 0;
  return taps > 2 ? [`${taps} taps ${what}`.trim()] : [];
}

async function checkIn(trial: Trial): Promise<string[]> {
  const { cast } = trial;
  await cast.emptyHall();
  trial.film(cast.card.url);
  const seat = await take(trial, 'desk');
  await seat.open(`/desk/door/index?session=${cast.open.sessions[0]?.id}`);
  await seat.sees('签到成功');
  trial.film();
  seat.taps = 0;
  await seat.tap(`撤销${cast.member.name}`);
  await seat.sees(`已撤销${cast.member.name}`);
  const wrong = inTwo(seat);
  await seat.leave();
  return wrong;
}

async function answer(trial: Trial): Promise<string[]> {
  const seat = await take(trial, 'member');
  await seat.open(`/pages/notice/index?id=${await sendNotice(trial.cast.district)}`);
  await seat.tap('我去');
  await seat.sees('好的，记下了：去。');
  seat.taps = 0;
  await seat.tap('改主意了');
  await seat.tap('我不去');
  await seat.sees('好的，记下了：不去。');
  const wrong = inTwo(seat);
  await seat.leave();
  return wrong;
}

/** There and back, and there once more. */
async function signUp(trial: Trial): Promise<string[]> {
  const { signups } = trial.cast;
  await signups.empty();
  const seat = await take(trial, 'member');
  await seat.open(`/learn/signup/index?id=${signups.open}`);
  await seat.tap(/^(确定报名|再报一次)$/);
  await seat.sees('报上了');
  seat.taps = 0;
  await seat.tap('不去了');
  await seat.tap('确定不去');
  await seat.sees('好的，不去了。');
  const wrong = inTwo(seat);
  await seat.tap('再报一次');
  await seat.sees('报上了');
  wrong.push(...inTwo(seat, 'to sign up again'));
  await seat.leave();
  return wrong;
}

async function signUpAtTheDesk(trial: Trial): Promise<string[]> {
  const { signups, card, member } = trial.cast;
  await signups.empty();
  const seat = await take(trial, 'desk');
  await seat.open(`/desk/signup/index?activity=${signups.open}`);
  await seat.page.keyboard.type(card.phoneLast4 ?? '', { delay: 150 });
  await seat.tap(/^(确定报名|再报一次)$/);
  await seat.sees('报上了');
  seat.taps = 0;
  await seat.tap(`撤销${member.name}`);
  await seat.sees(`已撤销${member.name}`);
  const wrong = inTwo(seat);
  await seat.leave();
  return wrong;
}

async function relative(trial: Trial): Promise<string[]> {
  const seat = await take(trial, 'member');
  await seat.open('/pages/family/index');
  await seat.tap('不让收了');
  const named = await seat.page.getByRole('button', { name: trial.cast.notices.relative }).count();
  await seat.leave();
  return named > 0 ? [] : ['the button does not name whom it stops'];
}

async function cancelling(trial: Trial): Promise<string[]> {
  const { id, title } = trial.cast.tomorrow;
  const seat = await take(trial, 'organizer', { preferences: standard });
  await seat.open(`/organizer/activity/index?id=${id}`);
  await seat.tap('取消活动');
  const named = await seat.page.getByRole('button', { name: title }).count();
  await seat.leave();
  return named > 0 ? [] : ['the button does not name what it cancels'];
}

/** What is done and undone; answers what is wrong with how it is undone. */
const acts: Readonly<Record<string, (trial: Trial) => Promise<string[]>>> = {
  'a check-in at the desk': checkIn,
  'an answer to a notice': answer,
  'a sign-up': signUp,
  'a sign-up at the desk': signUpAtTheDesk,
  'a relative who reads along': relative,
  'cancelling an activity': cancelling,
};

/** O8: what was done can be undone in two taps, and what destroys names what it destroys. */
export async function tryReversible(trial: Trial): Promise<void> {
  for (const [what, act] of Object.entries(acts))
    await act(trial).then(
      wrong => trial.sheet.add('O8', what, wrong),
      (error: Error) => trial.sheet.add('O8', what, [`cannot be done: ${error.message.split('\n')[0]}`]),
    );
}
