import type { NoticeContent } from '@wanqing/shared';
import { isValidValue, valueTypeOf } from '../../wechat/template-values.js';
import { defaultTemplates, type PushTemplate } from '../../wechat/templates.js';
import { messageData, pageOf, type ToSay } from './push-message.rules.js';

const content: NoticeContent = {
  title: '金秋党课',
  summary: '请来区委党校的老师，讲一讲新时代的初心。',
  when: '11月24日 星期二 上午9点30分',
  place: '天平街道文化中心二楼',
  bring: '',
  body: '',
  fileIds: [],
  contactName: '',
  contactPhone: '',
  importance: 'normal',
  question: 'none',
};
const said = (more: Partial<ToSay> = {}, text: Partial<NoticeContent> = {}): ToSay => ({
  noticeId: 'N1',
  kind: 'announcement',
  content: { ...content, ...text },
  sentAt: new Date('2026-11-22T01:00:00.000Z'),
  round: 'first',
  copyFor: null,
  ...more,
});
const template = (kind: PushTemplate['kind']) =>
  defaultTemplates.find(one => one.kind === kind) as PushTemplate;

describe('what a message says', () => {
  it.each<[string, PushTemplate['kind'], ToSay, Record<string, string>]>([
    [
      'an announcement',
      'notice',
      said(),
      {
        thing1: '金秋党课',
        thing2: '11月24日 星期二 上午9点30分',
        thing3: '天平街道文化中心二楼',
        thing4: '请来区委党校的老师，讲一讲新时代的初心。',
      },
    ],
    [
      'one with a title alone',
      'notice',
      said({}, { when: '', place: '', summary: '' }),
      { thing1: '金秋党课', thing2: '见通知内容', thing3: '见通知内容', thing4: '请点开看详细内容' },
    ],
    [
      'a long title, cut between words',
      'notice',
      said({}, { title: '关于组织离退休干部参加二〇二六年秋季健康体检的通知', when: '11月24日9:30' }),
      {
        thing1: '关于组织离退休干部参加二〇二六年秋季…',
        thing2: '11月24日9:30',
        thing3: '天平街道文化中心二楼',
        thing4: '请来区委党校的老师，讲一讲新时代的初心。',
      },
    ],
    [
      'a reminder whose time is no clock time',
      'reminder',
      said({ kind: 'reminder' }),
      {
        thing1: '金秋党课',
        time2: '2026年11月22日 09:00',
        thing3: '天平街道文化中心二楼',
        thing4: '请来区委党校的老师，讲一讲新时代的初心。',
      },
    ],
    [
      'a cancellation',
      'change',
      said({ kind: 'cancellation' }, { summary: '老师生病了。' }),
      { thing1: '金秋党课', phrase2: '已取消', thing3: '老师生病了。' },
    ],
    [
      'a change',
      'change',
      said({ kind: 'change' }, { summary: '改到三楼。' }),
      { thing1: '金秋党课', phrase2: '有变动', thing3: '改到三楼。' },
    ],
    [
      'a correction of an announcement',
      'change',
      said({ round: 'v2' }, { summary: '改到三楼。' }),
      { thing1: '金秋党课', phrase2: '有更正', thing3: '改到三楼。' },
    ],
    [
      'a second reminder of an announcement',
      'notice',
      said({ round: 'remind' }, { when: '明天' }),
      {
        thing1: '金秋党课',
        thing2: '明天',
        thing3: '天平街道文化中心二楼',
        thing4: '您还没有看，请点开看看',
      },
    ],
    [
      'a copy for a daughter',
      'change',
      said({ kind: 'cancellation', copyFor: { memberId: 'M1', name: '陈桂芳' } }),
      { thing1: '金秋党课', phrase2: '已取消', thing3: '给陈桂芳的，请告诉一声' },
    ],
  ])('%s', (_what, kind, notice, expected) => {
    expect(messageData(template(kind), notice)).toEqual(expected);
  });

  it.each(['', ' ', '🙂'.repeat(40), '𬭎'.repeat(60), '第'.repeat(40), 'a'.repeat(80), '\u200b'])(
    'fits into every template whatever was written: %j',
    text => {
      for (const one of defaultTemplates) {
        const data = messageData(one, said({}, { title: text, when: text, place: text, summary: text }));
        expect(Object.keys(data ?? {})).toEqual(Object.values(one.fields));
        for (const [key, value] of Object.entries(data ?? {}))
          expect([value, isValidValue(valueTypeOf(key) ?? 'thing', value)]).toEqual([value, true]);
      }
    },
  );

  it('opens the notice, for whom it is', () => {
    expect(pageOf({ noticeId: 'N1', copyFor: null })).toBe('pages/notice/index?id=N1');
    expect(pageOf({ noticeId: 'N1', copyFor: { memberId: 'M1', name: '陈桂芳' } })).toBe(
      'pages/notice/index?id=N1&for=M1',
    );
  });
});
