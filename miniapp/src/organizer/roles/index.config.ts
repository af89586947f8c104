export default definePageConfig({ navigationBarTitleText: '谁能管' });
