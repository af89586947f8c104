import { momentWords, type NoticeContent } from '@wanqing/shared';
import { cut } from '../activities/notice-texts.rules.js';
import type { Happened } from './application-book.rules.js';

/** What notices say of a draw. */
export interface Subject {
  readonly name: string;
  readonly closesAt: Date;
  readonly contactName: string;
  readonly contactPhone: string;
}

type Text = Pick<NoticeContent, 'title' | 'summary' | 'body'>;

const texts: Record<Happened['what'], (subject: Subject, who: string) => Text> = {
  applied: ({ name }, who) => ({
    title: `抽签报名报好了：${name}`,
    summary: `${who}替您报的，抽签结果出来就告诉您。`,
    body: `「${name}」的抽签报名，${who}已经替您报好了。\n两个人一起报的，要么都有位子，要么都候补。\n选了哪几门，在「可以报名」里点开就能看。`,
  }),
  changed: ({ name }, who) => ({
    title: `抽签报名改过了：${name}`,
    summary: `${who}改了您要抽的课，请看一看。`,
    body: `「${name}」的抽签报名，${who}改过了。\n现在选了哪几门，在「可以报名」里点开就能看。`,
  }),
  parted: ({ name }, who) => ({
    title: `抽签报名只剩您一个人：${name}`,
    summary: `${who}不和您一起报了，您自己的还在。`,
    body: `「${name}」的抽签报名，${who}不和您一起报了。您选的课没有变，还是参加抽签。`,
  }),
  out: ({ name }, who) => ({
    title: `抽签报名退掉了：${name}`,
    summary: `${who}退掉的。您还想报，请自己再报一次。`,
    body: `「${name}」的抽签报名，${who}替您退掉了，您现在没有报名。\n还想报的话，请在「可以报名」里再报一次，也可以打电话报。`,
  }),
};

/** @param who did it, in words: 女儿 李芳, 工作人员 王敏, 陈桂芳 */
export function happenedText(what: Happened['what'], subject: Subject, who: string): NoticeContent {
  return {
    ...contentOf(subject, texts[what](subject, who)),
    when: `${momentWords(subject.closesAt)}以前能改`,
  };
}

/** Nobody's luck: told once to all without a seat, so that the place on each wait-list stands behind a tap. */
export function withoutSeatText(subject: Subject): NoticeContent {
  const { name } = subject;
  return contentOf(subject, {
    title: `这次没有抽到：${name}`,
    summary: '您已经排在候补里，有位子就告诉您。',
    body: `「${name}」抽过签了，这次没有抽到您。\n您选的课都替您排了候补，排在第几位，在「我的报名」里点开就能看。\n有人退出，位子按顺序给候补的人，到时候请您回话。`,
  });
}

/** A seat in a course they like less: they wait for the dearer ones all the same. */
export function stillWaitingText(subject: Subject): NoticeContent {
  const { name } = subject;
  return contentOf(subject, {
    title: `还排着候补：${name}`,
    summary: '您更想上的课这次没抽到，已经替您排了候补。',
    body: `「${name}」抽过签了，您有了一门课的位子，排在它前面的课这次没有抽到。\n没抽到的课都替您排了候补，排在第几位，在「我的报名」里点开就能看。\n有位子的时候我们来问您，要不要由您定。`,
  });
}

function contentOf({ contactName, contactPhone }: Subject, { title, summary, body }: Text): NoticeContent {
  return {
    title: cut(title, 40),
    summary: cut(summary, 60),
    when: '',
    place: '',
    bring: '',
    body: cut(body, 2000),
    fileIds: [],
    contactName: cut(contactName, 20),
    contactPhone,
    importance: 'important',
    question: 'none',
  };
}
