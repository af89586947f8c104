import type { Page } from 'playwright-core';
import { settled } from '../../browser.js';
import { type Trial, take } from './seat.js';

type Failure = (page: Page) => Promise<unknown>;

/** Nothing answers, or only nonsense. Signing in and who this is have been settled before. */
const failures: Readonly<Record<string, Failure>> = {
  'no network': page => page.route('**/api/**', route => route.abort()),
  'server broken': page =>
    page.route('**/api/**', route => route.fulfill({ status: 500, body: '<h1>502 Bad Gateway</h1>' })),
};

/** What went wrong, what to do now and who helps, without a code and without blame. */
export function judgeFailure(text: string): string[] {
  const said = text.replace(/[\d-]{8,}/g, '');
  return [
    ...(/(不通|没有|出了|不能|暂时|忙)/.test(said) ? [] : ['does not say what happened']),
    ...(/请|再试/.test(said) ? [] : ['does not say what to do now']),
    ...(/打电话|工作人员|签到台|负责人/.test(said) ? [] : ['does not say who helps']),
    ...(/\b[45]\d\d\b|[A-Z_]{4,}|error|undefined|null|\[object/i.test(said) ? ['shows a code'] : []),
    ...(/您(没有|忘|错)|非法|无效|错误/.test(said) ? ['blames'] : []),
  ];
}

/** U2: every member page with every failure injected. */
export async function tryFailures(trial: Trial): Promise<void> {
  const { cast, sheet } = trial;
  const addresses: Readonly<Record<string, string>> = {
    home: '/pages/home/index',
    'check-in': cast.open.posterUrl,
    'my code': '/pages/code/index',
    activities: '/pages/activities/index',
    activity: `/pages/activity/index?id=${cast.open.id}`,
    notices: '/pages/notices/index',
    notice: `/pages/notice/index?id=${cast.notices.asking}`,
    family: '/pages/family/index',
    'sign-up': `/learn/signup/index?id=${cast.signups.notYet}`,
    'my sign-ups': '/learn/mine/index',
    draw: `/learn/draw/index?id=${cast.signups.draws.open}`,
  };
  for (const [name, fail] of Object.entries(failures)) {
    for (const [what, address] of Object.entries(addresses)) {
      const seat = await take(trial, 'member');
      await fail(seat.page);
      await seat.page.goto(new URL(address, trial.url).href);
      await settled(seat.page);
      await seat.page.waitForTimeout(300);
      const text = await seat.page.evaluate(() => window.look.text());
      const again = await seat.page.getByText('再试一次').locator('visible=true').count();
      // A scan is kept and sent later: that is no failure.
      const kept = text.includes('已记下');
      const wrong = kept ? [] : [...judgeFailure(text), ...(again > 0 ? [] : ['no way to try again'])];
      sheet.add(
        'U2',
        `${what}, ${name}`,
        wrong.map(it => `${it}: 「${text.slice(0, 60).replace(/\n/g, ' ')}」`),
      );
      await seat.leave();
    }
  }
}
