export default definePageConfig({ navigationBarTitleText: '晚晴' });
