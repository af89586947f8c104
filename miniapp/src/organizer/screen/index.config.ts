export default definePageConfig({ navigationBarTitleText: '大屏二维码' });
