import { NoticeContent } from '@wanqing/shared';
import { happenedText, stillWaitingText, withoutSeatText } from './notice-texts.rules.js';

const subject = {
  name: '春季课程抽签',
  closesAt: new Date('2026-11-22T04:00:00.000Z'),
  contactName: '老干部活动中心',
  contactPhone: '021-64370000',
};

it.each([
  ['applied', '抽签报名报好了：春季课程抽签', '女儿 李芳替您报的，抽签结果出来就告诉您。'],
  ['changed', '抽签报名改过了：春季课程抽签', '女儿 李芳改了您要抽的课，请看一看。'],
  ['parted', '抽签报名只剩您一个人：春季课程抽签', '女儿 李芳不和您一起报了，您自己的还在。'],
  ['out', '抽签报名退掉了：春季课程抽签', '女儿 李芳退掉的。您还想报，请自己再报一次。'],
] as const)('somebody is told that they are %s', (what, title, summary) => {
  expect(happenedText(what, subject, '女儿 李芳')).toMatchObject({
    ...{ title, summary },
    when: '11月22日 星期日 中午12点以前能改',
  });
});

it('fits whatever the names, and no character is cut in two', () => {
  const long = { ...subject, name: '𬭎'.repeat(20), contactName: '𬭎'.repeat(15) };
  const texts = [
    ...(['applied', 'changed', 'parted', 'out'] as const).map(what =>
      happenedText(what, long, '𬭎'.repeat(20)),
    ),
    withoutSeatText(long),
    stillWaitingText(long),
  ];
  for (const text of texts) {
    expect(NoticeContent.safeParse(text).success).toBe(true);
    expect(JSON.stringify(text)).not.toMatch(/\\ud8[0-9a-f]{2}(?!\\ud)/i);
  }
});
