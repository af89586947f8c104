import type { DrawState } from '@wanqing/shared';
import { mayDo, type Step, type StepKey, storyOf } from './story.rules';

const draw = (state: DrawState) => ({
  state,
  opensAt: '2026-12-01T01:00:00.000Z',
  closesAt: '2026-12-08T09:00:00.000Z',
  drawnAt: state === 'drawn' || state === 'published' ? '2026-12-09T02:00:00.000Z' : null,
  publishedAt: state === 'published' ? '2026-12-09T03:00:00.000Z' : null,
});
const marks = (state: DrawState) => storyOf(draw(state)).map(({ mark }) => mark);

it.each<[DrawState, Step['mark'][]]>([
  ['planned', ['now', 'later', 'later', 'later', 'later', 'later']],
  ['open', ['now', 'later', 'now', 'later', 'later', 'later']],
  ['closed', ['done', 'done', 'now', 'now', 'later', 'later']],
  ['drawn', ['done', 'done', 'done', 'done', 'now', 'now']],
  ['published', ['done', 'done', 'done', 'done', 'done', 'done']],
])('%s', (state, expected) => {
  expect(marks(state)).toEqual(expected);
});

it.each<[DrawState, StepKey[]]>([
  ['planned', []],
  ['open', ['trial']],
  ['closed', ['trial', 'draw']],
  ['drawn', ['publish']],
  ['published', []],
])('%s: what can be done', (state, expected) => {
  const all: StepKey[] = ['open', 'closed', 'trial', 'draw', 'look', 'publish'];
  expect(all.filter(key => mayDo(key, { state }))).toEqual(expected);
});

it('says when', () => {
  const texts = storyOf(draw('published')).map(({ text }) => text);
  expect(texts).toEqual([
    '12月1日 星期二 上午9点开始',
    '12月8日 星期二 下午5点结束了',
    '抽过签了，不用再试。',
    '12月9日 星期三 上午10点抽好了',
    '看一看每门课有多少人，有没有不对的地方。',
    '12月9日 星期三 上午11点公布了',
  ]);
});
