export default definePageConfig({ navigationBarTitleText: '打印会员卡' });
