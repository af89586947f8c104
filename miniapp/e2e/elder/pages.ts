import type { SignupPage } from '@wanqing/shared';
import type { Page } from 'playwright-core';
import { giveVoice } from '../voice.js';
import type { Cast, Who } from './cast.js';
import type { Audience, Scene } from './scene.js';

/** One thing that a page can show. */
export interface PageState {
  readonly state: string;
  readonly who: Who;
  /** Query of the page. */
  readonly query?: (cast: Cast) => Readonly<Record<string, string>>;
  /** Address that is opened instead of the page's own: what a poster or card carries. */
  readonly link?: (cast: Cast) => string;
  readonly before?: (cast: Cast, page: Page) => Promise<unknown>;
  /** What its owner does once the page is open. */
  readonly after?: (page: Page) => Promise<unknown>;
  /** Part of the address the server refuses in this state: the browser reports it, rightly. */
  readonly refused?: string;
  readonly first?: Scene['first'];
}

export interface PageEntry {
  readonly audience: Audience;
  readonly root?: boolean;
  readonly states: readonly PageState[];
}

const sessionOf = (of: 'open' | 'tomorrow') => (cast: Cast) => ({ session: cast[of].sessions[0]?.id ?? '' });
const member = (path: string, states: Partial<PageState>[]): [string, PageEntry] => [
  `pages/${path}/index`,
  {
    audience: 'member',
    root: path === 'home',
    states: states.map(it => ({ state: 'shown', who: 'member', ...it })),
  },
];
const learning = (path: string, states: Partial<PageState>[]): [string, PageEntry] => [
  `learn/${path}/index`,
  { audience: 'member', states: states.map(it => ({ state: 'shown', who: 'member', ...it })) },
];
const organizer = (
  path: string,
  query?: PageState['query'],
  audience: Audience = 'organizer',
): [string, PageEntry] => [
  `organizer/${path}/index`,
  { audience, states: [{ state: 'shown', who: 'organizer', query }] },
];

/** The server answers the scan as given: for what only comes with waiting (an old code, a broken one). */
const outcome =
  (name: string): PageState['before'] =>
  (_, page) =>
    page.route('**/api/checkins', async route => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), outcome: name } });
    });

/** The demo entrance as it is in demo mode. */
const personas: PageState['before'] = (_, page) => {
  const people = [
    { key: 'member', name: '王秀英', role: '老同志', hint: '扫码签到，看自己的活动。' },
    { key: 'desk', name: '李建国', role: '签到台', hint: '在门口帮大家签到。' },
    { key: 'branch', name: '陆敏', role: '支部负责人', hint: '办一个支部的活动。' },
    { key: 'district', name: '周敏', role: '全区负责人', hint: '看全区的活动和名册。' },
  ];
  return page.route('**/api/demo/personas', route => route.fulfill({ json: { items: people } }));
};

const noticeOf =
  (of: 'asking' | 'important' | 'answered' | 'corrected' | 'recalled' | 'cancelled') => (cast: Cast) => ({
    id: cast.notices[of],
  });

const signupOf =
  (of: keyof Omit<Cast['signups'], 'draws' | 'empty'>, elder = false) =>
  (cast: Cast): Record<string, string> => ({
    id: cast.signups[of],
    ...(elder ? { for: cast.notices.elderId } : {}),
  });
/** The ten minutes in which every tap can be taken back are over. */
const tooLate: PageState['before'] = (_, page) =>
  page.route(/\/api\/activities\/[^/]+\/signup/, async route => {
    const answer = await route.fetch();
    const json = (await answer.json()) as SignupPage;
    if (json.glance.mine) json.glance.mine.canLeave = { ok: false, reason: 'LEAVE_TOO_LATE', details: {} };
    await route.fulfill({ response: answer, json });
  });
const drawOf = (of: keyof Cast['signups']['draws']) => (cast: Cast) => ({ id: cast.signups.draws[of] });
const activityOf = (of: keyof Omit<Cast['signups'], 'draws' | 'empty'>) => (cast: Cast) => ({
  activity: cast.signups[of],
});
const typeDigits = (digits: string) => async (page: Page) => {
  for (const digit of digits)
    await page.getByRole('button', { name: digit, exact: true }).locator('visible=true').click();
};
/** Four digits that fit one person. */
const personByDigits = (digits: string) => async (page: Page) => {
  await typeDigits(digits)(page);
  await page.getByRole('button', { name: '换一位' }).locator('visible=true').waitFor();
};
const forElder = (cast: Cast) => ({ for: cast.notices.elderId });

/** This browser can speak Chinese. */
const withVoice: PageState['before'] = (_, page) => page.addInitScript(giveVoice);

const posterOf = (of: 'open' | 'tomorrow' | 'over' | 'cancelled' | 'foreign') => (cast: Cast) =>
  cast[of].posterUrl;

/** How each page is opened. A page of the mini-program that is missing here fails the score sheet. */
export const pages: ReadonlyMap<string, PageEntry> = new Map([
  member('home', [
    { state: 'something today', first: 'hero', before: cast => cast.emptyHall() },
    { state: 'two unread', first: 'hero', before: cast => cast.notices.unread(2) },
    { state: 'calls to make', who: 'caller', first: 'hero' },
    { state: 'something to sign up for', who: 'learner', first: 'hero' },
    { state: 'not recognised', who: 'visitor', first: 'hero' },
  ]),
  member('notices', [
    { state: 'some unread', before: cast => cast.notices.unread(2) },
    { state: 'all read', before: cast => cast.notices.unread(0) },
    { state: 'of a relative', who: 'relative' },
    { state: 'none yet', who: 'newcomer' },
  ]),
  member('notice', [
    { state: 'asking', query: noticeOf('asking'), before: withVoice, first: 'primary' },
    { state: 'asking, no voice', query: noticeOf('asking') },
    { state: 'important', query: noticeOf('important'), before: withVoice, first: 'primary' },
    { state: 'answered', query: noticeOf('answered') },
    { state: 'corrected', query: noticeOf('corrected'), before: withVoice, first: 'primary' },
    { state: 'recalled', query: noticeOf('recalled') },
    { state: 'activity cancelled', query: noticeOf('cancelled'), before: withVoice, first: 'primary' },
    {
      state: 'for a relative',
      who: 'relative',
      query: cast => ({ id: cast.notices.asking, for: cast.notices.elderId }),
    },
    { state: 'none chosen' },
  ]),
  member('family', [
    {},
    { state: 'of the relative', who: 'relative' },
    { state: 'nobody yet', who: 'newcomer' },
    { state: 'code shown', who: 'newcomer', after: page => page.getByText('请家人来扫').click() },
    { state: 'not recognised', who: 'visitor' },
  ]),
  member('arrive', [
    { state: 'checked in', link: posterOf('open'), before: cast => cast.emptyHall(), first: 'panel' },
    { state: 'already checked in', link: posterOf('open'), first: 'panel' },
    { state: 'not open yet', link: posterOf('tomorrow'), first: 'panel' },
    { state: 'closed', link: posterOf('over'), first: 'panel' },
    { state: 'cancelled', link: posterOf('cancelled'), first: 'panel' },
    { state: 'not invited', link: posterOf('foreign'), first: 'panel' },
    { state: 'not recognised', who: 'guest', link: posterOf('open'), first: 'panel' },
    { state: 'code expired', link: posterOf('tomorrow'), before: outcome('CODE_EXPIRED'), first: 'panel' },
    { state: 'code unknown', link: () => '/p/0000000000000000', first: 'panel' },
    { state: 'paper card', who: 'guest', link: cast => cast.card.url },
    { state: 'family code', who: 'guest', link: cast => cast.notices.familyUrl },
    { state: 'own family code', link: cast => cast.notices.familyUrl, refused: '/api/family-invites/' },
    {
      state: 'family code unknown',
      who: 'guest',
      link: () => '/f/0000000000000000',
      refused: '/api/family-invites/',
    },
    { state: 'opened without a scan' },
  ]),
  member('scan', [{}]),
  member('code', [{}, { state: 'not recognised', who: 'visitor' }]),
  member('activities', [
    {},
    { state: 'by subject', after: page => page.getByText('按类别').locator('visible=true').click() },
    { state: 'for an elder', who: 'relative', query: forElder },
    { state: 'nothing', who: 'newcomer' },
  ]),
  member('activity', [
    { query: cast => ({ id: cast.tomorrow.id }) },
    { state: 'cancelled', query: cast => ({ id: cast.cancelled.id }) },
    { state: 'course with a place', query: signupOf('confirmed') },
    { state: 'course without one', who: 'learner', query: signupOf('open'), first: 'primary' },
  ]),
  member('me', [
    {},
    { state: 'nothing signed up', who: 'newcomer' },
    { state: 'not recognised', who: 'visitor' },
  ]),
  learning('signup', [
    { query: signupOf('open'), before: cast => cast.signups.empty(), first: 'primary' },
    { state: 'with a place', query: signupOf('confirmed'), first: 'panel' },
    { state: 'waiting', query: signupOf('waiting'), first: 'panel' },
    { state: 'to be approved', query: signupOf('requested'), first: 'panel' },
    { state: 'a seat offered', query: signupOf('offered') },
    { state: 'too late to leave', query: signupOf('late'), before: tooLate, first: 'panel' },
    { state: 'something at the same time', query: signupOf('clashing') },
    { state: 'not for this person', query: signupOf('gated') },
    { state: 'not yet', query: signupOf('notYet') },
    { state: 'full', query: signupOf('full') },
    { state: 'called off', query: signupOf('called') },
    { state: 'by a draw', query: signupOf('byDraw'), first: 'primary' },
    { state: 'for an elder', who: 'relative', query: signupOf('gated', true) },
    { state: 'none chosen' },
  ]),
  learning('mine', [
    {},
    { state: 'of an elder', who: 'relative', query: forElder },
    { state: 'none', who: 'newcomer' },
  ]),
  learning('draw', [
    { query: drawOf('open') },
    { state: 'applied', query: drawOf('applied'), first: 'panel' },
    { state: 'drawn', query: drawOf('drawn'), first: 'panel' },
    {
      state: 'drawn, the list',
      query: drawOf('drawn'),
      after: page => page.getByText('看抽签名单').locator('visible=true').click(),
    },
    {
      state: 'for an elder',
      who: 'relative',
      query: cast => ({ ...drawOf('open')(cast), ...forElder(cast) }),
    },
    { state: 'none chosen' },
  ]),
  member('entrance', [{ who: 'visitor', before: personas }]),
  member('computer', [{ who: 'visitor' }, { state: 'of staff', who: 'desk' }]),
  ['desk/today/index', { audience: 'desk', states: [{ state: 'shown', who: 'desk' }] }],
  [
    'desk/door/index',
    {
      audience: 'desk',
      states: [
        { state: 'shown', who: 'desk', query: sessionOf('open') },
        {
          state: 'people stand by',
          who: 'desk',
          query: cast => ({ session: cast.standby }),
          after: page => page.getByText('现场候补').locator('visible=true').click(),
        },
      ],
    },
  ],
  [
    'desk/calls/index',
    {
      audience: 'desk',
      states: [
        { state: 'shown', who: 'caller' },
        { state: 'none', who: 'member' },
      ],
    },
  ],
  [
    'desk/signup/index',
    {
      audience: 'desk',
      states: [
        { state: 'to choose', who: 'desk' },
        { state: 'ready', who: 'desk', query: activityOf('open') },
        { state: 'a person', who: 'desk', query: activityOf('open'), after: personByDigits('5601') },
        { state: 'in already', who: 'desk', query: activityOf('confirmed'), after: personByDigits('5601') },
        { state: 'not allowed', who: 'desk', query: activityOf('gated'), after: personByDigits('5601') },
        { state: 'by a draw', who: 'desk', query: activityOf('byDraw'), after: personByDigits('5601') },
        { state: 'nobody', who: 'desk', query: activityOf('open'), after: typeDigits('0000') },
      ],
    },
  ],
  [
    'desk/classes/index',
    {
      audience: 'desk',
      states: [
        { state: 'a class today', who: 'desk', first: 'hero' },
        { state: 'teaches nothing', who: 'member' },
      ],
    },
  ],
  [
    'desk/class/index',
    {
      audience: 'desk',
      states: [
        { state: 'to be called over', who: 'desk', query: cast => ({ session: cast.classes.today }) },
        { state: 'called over', who: 'desk', query: cast => ({ session: cast.classes.yesterday }) },
        { state: 'none chosen', who: 'desk' },
      ],
    },
  ],
  organizer('today'),
  organizer('activities'),
  organizer('edit', cast => ({ id: cast.draft.id })),
  organizer('signup-plan', cast => ({ activity: cast.tomorrow.id })),
  organizer('courses', cast => ({ term: cast.signups.term })),
  [
    'organizer/course-edit/index',
    {
      audience: 'organizer',
      states: [
        { state: 'new', who: 'organizer', query: cast => ({ term: cast.signups.term }) },
        { state: 'live', who: 'organizer', query: signupOf('confirmed') },
        {
          state: 'a copy',
          who: 'organizer',
          query: cast => ({ id: cast.signups.open, copied: 'yes' }),
        },
      ],
    },
  ],
  organizer('terms'),
  organizer('plan-file', cast => ({ term: cast.signups.term })),
  organizer('activity', cast => ({ id: cast.tomorrow.id })),
  organizer('notices'),
  [
    'organizer/notice-edit/index',
    {
      audience: 'organizer',
      states: [
        { state: 'beginning', who: 'organizer' },
        { state: 'from a template', who: 'organizer', query: () => ({ from: 'activity' }) },
        { state: 'about an activity', who: 'organizer', query: cast => ({ activity: cast.tomorrow.id }) },
      ],
    },
  ],
  [
    'organizer/notice/index',
    {
      audience: 'organizer',
      states: (['asking', 'corrected', 'recalled', 'cancelled'] as const).map(state => ({
        state,
        who: 'organizer',
        query: noticeOf(state),
      })),
    },
  ],
  [
    'organizer/signups/index',
    {
      audience: 'organizer',
      states: [
        { state: 'to choose', who: 'organizer' },
        ...(['confirmed', 'offered', 'requested', 'full'] as const).map(of => ({
          state: `someone ${of}`,
          who: 'organizer' as const,
          query: activityOf(of),
        })),
      ],
    },
  ],
  organizer('draws'),
  [
    'organizer/draw/index',
    {
      audience: 'organizer',
      states: (['open', 'applied', 'drawn'] as const).map(of => ({
        state: of,
        who: 'organizer',
        query: drawOf(of),
      })),
    },
  ],
  organizer('class-book', cast => ({ activity: cast.classes.course })),
  organizer('certificates', cast => ({ activity: cast.classes.over }), 'paper'),
  organizer('figures', cast => ({ activity: cast.classes.course })),
  organizer('failures'),
  organizer('board', sessionOf('open')),
  organizer('screen', sessionOf('open'), 'screen'),
  organizer('poster', cast => ({ activity: cast.open.id }), 'paper'),
  organizer('cards', cast => ({ unit: cast.district.branch.id }), 'paper'),
  organizer('roster'),
  organizer('member', cast => ({ id: cast.member.id })),
  organizer('import'),
  organizer('units'),
  organizer('roles'),
]);
