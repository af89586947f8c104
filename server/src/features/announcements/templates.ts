import type { AnnouncementTemplate, NoticeContent } from '@wanqing/shared';

const content = (
  given: Partial<NoticeContent> & Pick<NoticeContent, 'title' | 'summary'>,
): NoticeContent => ({
  when: '',
  place: '',
  bring: '',
  body: '',
  fileIds: [],
  contactName: '',
  contactPhone: '',
  importance: 'normal',
  question: 'none',
  ...given,
});

/** What the bureau writes most often. Blanks are 「＿」; nothing goes out before they are filled in. */
export const templates: readonly AnnouncementTemplate[] = [
  {
    key: 'activity',
    name: '活动通知',
    hint: '参观、健步走、联欢、手机课',
    content: content({
      title: '请您参加＿＿＿活动',
      summary: '活动定在＿月＿日，请您告诉我们去不去。',
      when: '＿月＿日 星期＿ 上午＿点到＿点',
      place: '＿＿＿＿（到了找穿红马甲的志愿者）',
      bring: '老花镜、水杯、常用的药',
      body: '这次活动请大家＿＿＿＿＿＿。\n\n来的时候请走＿＿路的大门，门口有志愿者接您。扫一下门口的码就签好到，不会弄就报手机后四位。\n\n身体不舒服不要勉强，家里人可以陪着一起来。',
      question: 'attend',
    }),
  },
  {
    key: 'lecture',
    name: '党课通知',
    hint: '专题辅导、文艺党课、观看影片',
    content: content({
      title: '党课：＿＿＿＿',
      summary: '请＿＿＿老师来讲＿＿＿＿，欢迎您来听。',
      when: '＿月＿日 星期＿ 下午＿点到＿点',
      place: '＿＿＿＿＿',
      bring: '党徽、老花镜、笔记本',
      body: '这次党课讲三个问题：\n一、＿＿＿＿\n二、＿＿＿＿\n三、＿＿＿＿\n\n请提前十分钟到，坐下来歇一歇。会场有热水，二楼有电梯。听不清的同志请坐前三排。',
      question: 'attend',
    }),
  },
  {
    key: 'branch-meeting',
    name: '支部会议',
    hint: '支部大会、组织生活会、主题党日',
    content: content({
      title: '第＿支部＿月支部大会',
      summary: '开支部大会，请支部的党员都来，来不了请说一声。',
      when: '＿月＿日 星期＿ 上午＿点到＿点',
      place: '＿＿＿＿＿',
      bring: '党徽、学习笔记',
      body: '会上有这几件事：\n一、学习＿＿＿＿\n二、讨论＿＿＿＿\n三、交＿月的党费\n\n身体不好来不了的同志，请点「不去」，支部会派人上门把会上的内容讲给您听。',
      importance: 'important',
      question: 'attend',
    }),
  },
  {
    key: 'change',
    name: '改期或取消',
    hint: '时间、地点有变，或者不办了',
    content: content({
      title: '＿＿＿活动改到＿月＿日',
      summary: '原来＿月＿日的＿＿＿活动改期，请按新的时间来。',
      when: '＿月＿日 星期＿ 上午＿点（原来是＿月＿日）',
      place: '＿＿＿＿＿（没有变）',
      body: '因为＿＿＿＿，原来定在＿月＿日的＿＿＿活动改到＿月＿日，地点不变。已经报了名的不用再报。\n\n新的时间来不了也没关系，请打电话说一声。给您添麻烦了，请谅解。',
      importance: 'important',
      question: 'ack',
    }),
  },
  {
    key: 'care',
    name: '天气提醒、节日问候',
    hint: '高温、台风、降温，或者过节问个好',
    content: content({
      title: '这几天＿＿，请您当心身体',
      summary: '气象台说＿日起＿＿，请您少出门，照顾好自己。',
      when: '＿月＿日到＿月＿日',
      body: '请您这样做：\n一、早晚少出门，出门穿＿＿＿＿，走路慢一点\n二、按时吃药，药不够请早点告诉家里人或者支部\n三、开窗透气，用取暖器、煤气时请开一点窗\n四、有人打电话、发消息要您转钱，先不要转，打电话问一问我们\n\n觉得不舒服，请马上打120，也可以打下面的电话找我们。',
    }),
  },
];
