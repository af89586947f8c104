import type { NoticeContent, Question } from './notice-views.js';

type Told = 'title' | 'when' | 'place' | 'bring' | 'contactName' | 'contactPhone';

const labels: Record<Told, string> = {
  title: '标题',
  when: '时间',
  place: '地点',
  bring: '要带的东西',
  contactName: '联系人',
  contactPhone: '联系电话',
};

const asks: Record<Question, string> = {
  none: '不用再回答',
  ack: '看完请点“知道了”',
  attend: '请回答去还是不去',
};

/**
 * What readers are told of a correction, a line for each thing that changed: old and new of what is short, of
 * long texts that they changed. Empty where nothing did. The page that asks and the server say the same.
 */
export function correctionLines(before: NoticeContent, after: NoticeContent): string[] {
  const changed = (Object.keys(labels) as Told[]).filter(field => before[field] !== after[field]);
  return [
    ...changed.map(field => line(labels[field], before[field], after[field])),
    ...(before.summary !== after.summary || before.body !== after.body ? ['内容改过了'] : []),
    ...(before.fileIds.join() === after.fileIds.join() ? [] : ['图片或文件改过了']),
    ...(before.question === after.question ? [] : [asks[after.question]]),
    ...(before.importance === after.importance
      ? []
      : [after.importance === 'important' ? '现在是重要通知' : '现在是普通通知']),
  ];
}

function line(label: string, before: string, after: string): string {
  if (!before) return `${label}：现在是“${after}”`;
  return after ? `${label}：原来是“${before}”，现在是“${after}”` : `${label}：原来是“${before}”，现在不用了`;
}
