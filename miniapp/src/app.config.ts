export default defineAppConfig({
  pages: ['pages/home/index', 'pages/me/index'],
  window: {
    // The header is drawn by `Page`: the native one has a small title and an arrow without a word.
    navigationStyle: 'custom',
    navigationBarTitleText: '晚晴',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FBF6EC',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
