export default definePageConfig({ navigationBarTitleText: '读排课表' });
