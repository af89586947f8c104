import type { FieldError } from '../../../ui/field';

const error = (what: string, now: string): FieldError => ({ what, now });

export const problemWords = {
  noMoment: error('日子和钟点还没有选全。', '请选哪一天、几点。'),
  closesBeforeOpens: error('截止要在开始后面。', '请改一下时间。'),
  closedAlready: error('报名截止的时间已经过了。', '请改成以后的日子。'),
  noStage: error('分批的时间还没有选。', '请至少选一批，不分批就点「不分批」。'),
  stageBefore: error('后一批要排在前一批后面。', '请改一下时间。'),
  stageAfterClose: error('这一批在截止以后了。', '请改早一点。'),
  quotaBeforeOpens: error('留到的时间要在开始报名以后。', '请改一下时间。'),
  leaveBeforeOpens: error('能自己退的时间要在开始报名以后。', '请改一下时间。'),
  noCapacity: error('还没有写位子数。', '请写一共收多少人。'),
  minimumAbove: error('开课人数比位子还多。', '请写小一点。'),
  quotaAbove: error('留的位子比全部位子还多。', '请写小一点。'),
  noWaitingMost: error('还没有写候补收多少人。', '请写一个数字。'),
  agesSwapped: error('年龄前后写反了。', '小的写在前面。'),
  noDraw: error('还没有选哪一次抽签。', '请选一次，或者新建一次。'),
  other: error('这里有一处不对。', '请改一下再存。'),
  fields: {
    capacity: error('位子数不对。', '请写1以上的数字。'),
    minimum: error('开课人数不对。', '请写数字，不限就空着。'),
    deskQuota: error('留的位子要写数字。', '不留就空着。'),
    waitingMost: error('候补人数不对。', '请写一个数字。'),
    ageFrom: error('年龄不对。', '请写18到120之间的数字。'),
    ageTo: error('年龄不对。', '请写18到120之间的数字。'),
    after: error('选的课太多了。', '最多20门。'),
    perTerm: error('门数不对。', '请写1到20之间的数字，不限就空着。'),
    health: error('身体要求写得太长。', '请写在120个字以内。'),
    opens: error('日子和钟点还没有选全。', '请选哪一天、几点。'),
    closes: error('日子和钟点还没有选全。', '请选哪一天、几点。'),
  } as Record<string, FieldError>,
};
