const members = [
  'pages/home/index',
  'pages/arrive/index',
  'pages/me/index',
  'pages/scan/index',
  'pages/code/index',
  'pages/activities/index',
  'pages/activity/index',
  'pages/notices/index',
  'pages/notice/index',
  'pages/family/index',
  'pages/computer/index',
  'pages/entrance/index',
];

const organizer = [
  'today/index',
  'activities/index',
  'activity/index',
  'edit/index',
  'signup-plan/index',
  'courses/index',
  'course-edit/index',
  'terms/index',
  'plan-file/index',
  'notices/index',
  'notice-edit/index',
  'notice/index',
  'failures/index',
  'roster/index',
  'member/index',
  'import/index',
  'units/index',
  'roles/index',
  'signups/index',
  'draws/index',
  'draw/index',
  'class-book/index',
  'certificates/index',
  'figures/index',
];

export default defineAppConfig({
  // Pages of members. Pages of the desk and of organizers are sub-packages: a member never loads them.
  pages: members,
  subPackages: [
    { root: 'learn', pages: ['signup/index', 'mine/index', 'draw/index'] },
    {
      root: 'desk',
      pages: ['today/index', 'door/index', 'calls/index', 'signup/index', 'classes/index', 'class/index'],
    },
    {
      root: 'organizer',
      pages: ['board/index', 'screen/index', 'poster/index', 'cards/index', ...organizer],
    },
  ],
  // A tap on the home page is answered at once, also the first time.
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['learn'] } },
  window: {
    // The header is drawn by `Page`: the native one has a small title and an arrow without a word.
    navigationStyle: 'custom',
    navigationBarTitleText: '晚晴',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FBF6EC',
    backgroundTextStyle: 'dark',
  },
  // Pages do not slide; WeChat would call the word unknown.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
