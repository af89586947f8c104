import { type NoticeContent, type Question } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';

type Told = 'title' | 'when' | 'place' | 'bring' | 'contactName' | 'contactPhone';

const labels: Record<Told, string> = {
  title: '标题',
  when: '时间',
  place: '地点',
  bring: '要带的东西',
  contactName: '联系人',
  contactPhone: '联系电话',
};

/**
 * What readers are told of a correction, in words: the old and the new of what is short, of long texts that they
 * changed. NOTICE_UNCHANGED where nothing did; BAD_REQUEST where it asks something else than people have answered.
 */
export function correctionOf(before: NoticeContent, after: NoticeContent): string[] {
  expectSameQuestion(before.question, after.question);
  const told = (Object.keys(labels) as Told[])
    .filter(field => before[field] !== after[field])
    .map(field => changed(labels[field], before[field], after[field]));
  const what = [
    ...told,
    ...(before.summary !== after.summary || before.body !== after.body ? ['内容改过了'] : []),
    ...(before.fileIds.join() === after.fileIds.join() ? [] : ['图片或文件改过了']),
    ...(before.question === after.question ? [] : [asks[after.question]]),
    ...(before.importance === after.importance
      ? []
      : [after.importance === 'important' ? '现在是重要通知' : '现在是普通通知']),
  ];
  if (what.length === 0) throw new DomainError('NOTICE_UNCHANGED');
  return what;
}

function changed(label: string, before: string, after: string): string {
  if (!before) return `${label}：现在是“${after}”`;
  return after ? `${label}：原来是“${before}”，现在是“${after}”` : `${label}：原来是“${before}”，现在不用了`;
}

const asks: Record<Question, string> = {
  none: '',
  ack: '看完请点“知道了”',
  attend: '请回答去还是不去',
};

/** Answers that were given belong to their question. */
function expectSameQuestion(before: Question, after: Question): void {
  if (before !== 'none' && before !== after)
    throw new DomainError('BAD_REQUEST', { field: '要不要回答，发出去以后不能改' });
}
