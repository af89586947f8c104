import { settled } from '../../browser.js';
import { heating } from '../../notices.js';
import { type Trial, take } from './seat.js';

/** R2: what a member saw last opens without network: home, activities, the own code. */
export async function tryOffline(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  const seat = await take(trial, 'member');
  const { page, context } = seat;
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    const wrong = await work().then(
      () => [],
      (error: Error) => [`not there: ${error.message.split('\n')[0]}`],
    );
    sheet.add('R2', what, wrong);
  };
  await cast.emptyHall();
  await seat.open('/pages/home/index');
  await seat.tap('我的签到码');
  await page
    .getByAltText(/签到码/)
    .locator('visible=true')
    .waitFor();
  await cast.notices.unread(2);
  await seat.open('/pages/notices/index');
  await seat.sees(heating.title ?? '');
  await seat.open('/pages/home/index');
  await seat.tap('更多活动');
  await seat.sees('返回');
  await seat.sees(cast.open.title);
  await settled(page);
  await seat.tap('返回');
  await seat.sees('扫码签到');
  await settled(page);
  await context.setOffline(true);
  await attempt('my code', async () => {
    await seat.tap('我的签到码');
    await page
      .getByAltText(/签到码/)
      .locator('visible=true')
      .waitFor();
    await seat.sees(cast.card.phoneLast4 ?? '');
  });
  await attempt('home', async () => {
    await seat.tap('返回');
    await seat.sees('扫码签到');
    await settled(page);
  });
  await attempt('activities', async () => {
    await seat.tap('更多活动');
    await seat.sees('返回');
    await seat.sees(cast.open.title);
  });
  await attempt('last notices, also one that was never opened', async () => {
    await seat.tap('返回');
    await seat.sees('扫码签到');
    await settled(page);
    await seat.tap(/^看通知/);
    await seat.tap(new RegExp(`^${heating.title}`));
    await seat.sees('网络不通。下面是上次看到的内容。');
    await seat.sees(heating.body ?? '');
  });
  await seat.leave();
  await tryKeptScan(trial);
}

/** A scan that could not be sent is kept, said to be kept, and sent once when the network is back. */
async function tryKeptScan(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  const params = { sessionId: cast.open.sessions[0]?.id ?? '' };
  await cast.emptyHall();
  const seat = await take(trial, 'member');
  await seat.page.route('**/api/**', route => route.abort());
  const scanned = Date.now();
  await seat.page.goto(cast.open.posterUrl);
  const said = await seat.sees('已记下').then(
    () => [],
    () => ['does not say 「已记下」'],
  );
  sheet.add('R2', 'a scan without network is kept', said);
  await seat.page.waitForTimeout(3_000);
  await seat.page.unroute('**/api/**');
  await seat.open('/pages/home/index');
  await seat.page.waitForTimeout(1_500);
  const { items } = await cast.district.organizer.checkins.arrivals({ params, query: {} });
  const late = Math.abs(Date.parse(items[0]?.at ?? '') - scanned);
  sheet.add('R2', 'and sent once, as of the scan', [
    ...(items.length === 1 ? [] : [`${items.length} check-ins`]),
    ...(late < 2_500 ? [] : [`counted ${Math.round(late / 1000)} s after the scan`]),
  ]);
  await seat.leave();
}
