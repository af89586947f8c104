import type { FieldError } from '../../../ui/field';

const error = (what: string, now: string): FieldError => ({ what, now });

export const problemWords = {
  noTitle: error('还没有名称。', '请写上这门课叫什么。'),
  noSubject: error('还没有选讲什么。', '请点一个。'),
  noSessions: error('还没有排课。', '请选星期几、几点，再点「照这样排」。'),
  other: error('这里有一处不对。', '请改一下再存。'),
  fields: {
    termId: error('还没有选学期。', '请选一个学期。'),
    teacherName: error('老师的名字太长。', '请写在20个字以内。'),
    feeText: error('费用写得太长。', '请写在60个字以内。'),
    certificateShare: error('比例不对。', '请写1到100之间的数字。'),
    tellMonitorAfter: error('次数不对。', '请写1到20之间的数字，不用说就空着。'),
    missedMost: error('次数不对。', '请写1到60之间的数字，不用管就空着。'),
  } as Record<string, FieldError>,
};
