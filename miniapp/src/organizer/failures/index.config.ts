export default definePageConfig({ navigationBarTitleText: '没有做成的' });
