import { sendNotice } from '../../notices.js';
import { standard, type Trial, take } from './seat.js';

/** O8: what was done can be undone in two taps, and what destroys names what it destroys. */
export async function tryReversible(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  const attempt = (what: string, work: () => Promise<string[]>) =>
    work().then(
      wrong => sheet.add('O8', what, wrong),
      (error: Error) => sheet.add('O8', what, [`cannot be done: ${error.message.split('\n')[0]}`]),
    );
  await attempt('a check-in at the desk', async () => {
    await cast.emptyHall();
    trial.film(cast.card.url);
    const seat = await take(trial, 'desk');
    await seat.open(`/desk/door/index?session=${cast.open.sessions[0]?.id}`);
    await seat.sees('签到成功');
    trial.film();
    seat.taps = 0;
    await seat.tap(`撤销${cast.member.name}`);
    await seat.sees(`已撤销${cast.member.name}`);
    const wrong = seat.taps > 2 ? [`${seat.taps} taps`] : [];
    await seat.leave();
    return wrong;
  });
  await attempt('an answer to a notice', async () => {
    const seat = await take(trial, 'member');
    await seat.open(`/pages/notice/index?id=${await sendNotice(cast.district)}`);
    await seat.tap('我去');
    await seat.sees('好的，记下了：去。');
    seat.taps = 0;
    await seat.tap('改主意了');
    await seat.tap('我不去');
    await seat.sees('好的，记下了：不去。');
    const wrong = seat.taps > 2 ? [`${seat.taps} taps`] : [];
    await seat.leave();
    return wrong;
  });
  await attempt('a sign-up', async () => {
    await cast.signups.empty();
    const seat = await take(trial, 'member');
    await seat.open(`/learn/signup/index?id=${cast.signups.open}`);
    await seat.tap('确定报名');
    await seat.sees('报上了');
    seat.taps = 0;
    await seat.tap('不去了');
    await seat.tap('确定不去');
    await seat.sees('好的，不去了。');
    const wrong = seat.taps > 2 ? [`${seat.taps} taps`] : [];
    await seat.leave();
    return wrong;
  });
  await attempt('a relative who reads along', async () => {
    const seat = await take(trial, 'member');
    await seat.open('/pages/family/index');
    await seat.tap('不让收了');
    const named = await seat.page.getByRole('button', { name: cast.notices.relative }).count();
    await seat.leave();
    return named > 0 ? [] : ['the button does not name whom it stops'];
  });
  await attempt('cancelling an activity', async () => {
    const seat = await take(trial, 'organizer', { preferences: standard });
    await seat.open(`/organizer/activity/index?id=${cast.tomorrow.id}`);
    await seat.tap('取消活动');
    const named = await seat.page.getByRole('button', { name: cast.tomorrow.title }).count();
    await seat.leave();
    return named > 0 ? [] : ['the button does not name what it cancels'];
  });
}
