import type { FieldError } from '../../ui/field';

const error = (what: string, now: string): FieldError => ({ what, now });

export const problemWords = {
  noTitle: error('还没有名称。', '请写上活动叫什么。'),
  noKind: error('还没有选哪一类。', '请点一个。'),
  noPlace: error('还没有地点。', '请写上在哪里。'),
  noPhone: error('还没有联系电话。', '请写一个有人接的号码。'),
  nobodyInvited: error('还没有选请谁来。', '请点一个单位。'),
  noDay: error('还没有选哪一天。', '请选一个日子。'),
  noTime: error('时间还没有选全。', '请选几点开始、几点结束。'),
  endBeforeStart: error('结束时间要在开始时间后面。', '请改一下时间。'),
  other: error('这里有一处不对。', '请改一下再存。'),
  fields: {
    unitId: error('还没有选主办单位。', '请选一个单位。'),
    title: error('名称太长了。', '请写在60个字以内。'),
    summary: error('内容太长了。', '请写在2000个字以内。'),
    place: error('地点太长了。', '请写在80个字以内。'),
    latitude: error('坐标不对。', '像31.19和121.44这样写。'),
    bring: error('要带的东西写得太长。', '请写在100个字以内。'),
    contactName: error('联系人写得太长。', '请写在20个字以内。'),
    contactPhone: error('电话号码不对。', '请写11位手机号，或带区号的座机。'),
    capacity: error('名额要写数字。', '不限人数就空着。'),
    invitedUnitIds: error('选的单位太多。', '请选上一级单位。'),
    sessions: error('场次太多。', '一个活动最多60场。'),
  } as Record<string, FieldError>,
};
