export default definePageConfig({ navigationBarTitleText: '看演示' });
