import type { Page } from 'playwright-core';
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

const posterOf = (of: 'open' | 'tomorrow' | 'over' | 'cancelled' | 'foreign') => (cast: Cast) =>
  cast[of].posterUrl;

/** How each page is opened. A page of the mini-program that is missing here fails the score sheet. */
export const pages: ReadonlyMap<string, PageEntry> = new Map([
  member('home', [
    { state: 'something today', first: 'hero', before: cast => cast.emptyHall() },
    { state: 'not recognised', who: 'visitor', first: 'hero' },
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
    { state: 'opened without a scan' },
  ]),
  member('scan', [{}]),
  member('code', [{}, { state: 'not recognised', who: 'visitor' }]),
  member('activities', [{}]),
  member('activity', [
    { query: cast => ({ id: cast.tomorrow.id }) },
    { state: 'cancelled', query: cast => ({ id: cast.cancelled.id }) },
  ]),
  member('me', [{}, { state: 'not recognised', who: 'visitor' }]),
  member('entrance', [{ who: 'visitor', before: personas }]),
  member('computer', [{ who: 'visitor' }, { state: 'of staff', who: 'desk' }]),
  ['desk/today/index', { audience: 'desk', states: [{ state: 'shown', who: 'desk' }] }],
  [
    'desk/door/index',
    { audience: 'desk', states: [{ state: 'shown', who: 'desk', query: sessionOf('open') }] },
  ],
  organizer('today'),
  organizer('activities'),
  organizer('edit', cast => ({ id: cast.draft.id })),
  organizer('activity', cast => ({ id: cast.tomorrow.id })),
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
