import { NoticeContent } from '@wanqing/shared';
import { type Said, signupText } from './signup-texts.rules.js';

const activity = {
  title: '书法入门',
  place: '天平街道文化中心二楼',
  bring: '毛笔',
  contactName: '陆敏',
  contactPhone: '021-64370000',
};
const coming = ['06', '13'].map(day => ({
  id: day,
  startsAt: new Date(`2026-12-${day}T01:30:00.000Z`),
  endsAt: new Date(`2026-12-${day}T03:00:00.000Z`),
  place: '',
}));
const said = (overrides: Partial<Said>): Said => ({
  ...{ message: 'confirmed', cause: 'turn', by: null, answerBy: null, reason: null, standby: false },
  ...overrides,
});
const text = (overrides: Partial<Said>) => signupText(activity, coming as never, said(overrides));

describe('what people are told of their place', () => {
  it('says until when a seat is kept for them, and how to answer', () => {
    const answerBy = new Date('2026-11-24T01:00:00.000Z');
    expect(text({ message: 'offered', answerBy })).toMatchObject({
      title: '有位子了：书法入门',
      summary: '请在11月24日 星期二 上午9点以前回话，来还是不来。',
      when: '12月6日 星期日 上午9点30分起，共2场',
      place: '天平街道文化中心二楼',
      importance: 'important',
      body: '您候补的「书法入门」有位子了，先给您留着。\n请在11月24日 星期二 上午9点以前点「我要来」或「不来了」，也可以打电话说一声。\n到时候没有回话，位子就给下一位。',
    });
  });

  it.each<[Partial<Said>, title: string, summary: string, importance: string]>([
    [{ cause: 'family', by: '女儿 李芳' }, '报上了', '女儿 李芳替您报上了，到时候请您来。', 'normal'],
    [{ cause: 'family' }, '报上了', '家人替您报上了，到时候请您来。', 'normal'],
    [{ cause: 'desk', by: '工作人员 王敏' }, '报上了', '工作人员 王敏替您报上了，到时候请您来。', 'normal'],
    [{ cause: 'companion', by: '何秀珍' }, '报上了', '何秀珍和您一起报上了，到时候请您来。', 'normal'],
    [{ cause: 'lottery' }, '报上了', '抽签抽到了，到时候请您来。', 'important'],
    [{ cause: 'approved' }, '报上了', '负责人同意了，到时候请您来。', 'important'],
    [{}, '报上了', '候补轮到您了，位子给您留好了，到时候请您来。', 'important'],
    [
      { message: 'waiting', cause: 'family', by: '女儿 李芳' },
      '排在候补',
      '女儿 李芳替您排了候补，有位子马上告诉您。',
      'normal',
    ],
    [
      { message: 'requested', cause: 'desk' },
      '报名收到了',
      '工作人员替您报了名，位子先留着，等负责人答复。',
      'normal',
    ],
    [{ message: 'requested' }, '报名收到了', '候补轮到您了，位子先给您留着，等负责人答复。', 'normal'],
    [
      { message: 'refused', cause: 'desk', reason: '这次只收新学员' },
      '没有报上',
      '原因：这次只收新学员',
      'important',
    ],
    [{ message: 'removed', cause: 'desk' }, '位子取消了', '您的位子取消了，请不要来了。', 'important'],
    [
      { message: 'left', cause: 'companion', by: '何秀珍' },
      '退了',
      '何秀珍和您一起退了，您不用来了。',
      'normal',
    ],
    [{ message: 'declined', cause: 'family' }, '不来了', '家人替您回了话：不来了。', 'normal'],
    [{ message: 'lapsed' }, '位子给了下一位', '过了回话的时间，位子给了下一位。', 'normal'],
    [
      { message: 'closed' },
      '这次没有位子',
      '候补结束了，这次没有排到您。请看看别的，或者打电话问。',
      'normal',
    ],
  ])('%j', (what, title, summary, importance) => {
    expect(text(what)).toMatchObject({ title: `${title}：书法入门`, summary, importance, question: 'none' });
  });

  it('names no time and place where nobody is to come, and tells of standby', () => {
    expect(text({ message: 'closed', standby: true })).toMatchObject({
      when: '',
      place: '',
      body: '当天来现场也有机会：开始十分钟后，没来的人的位子按次序给候补的人。',
    });
    expect(text({ message: 'closed' }).body).toBe('');
  });

  it('fits a notice whatever it is about', () => {
    const long = { ...activity, title: '𬭎'.repeat(30) };
    const reason = '原'.repeat(100);
    for (const message of [
      'offered',
      'confirmed',
      'waiting',
      'refused',
      'removed',
      'left',
      'lapsed',
    ] as const) {
      const wide = said({ message, by: '名'.repeat(40), cause: 'desk', reason, answerBy: new Date(0) });
      expect(NoticeContent.safeParse(signupText(long, coming as never, wide)).error).toBeUndefined();
    }
  });
});
