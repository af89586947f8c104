import type { FieldError } from '../../ui/field';

const error = (what: string, now: string): FieldError => ({ what, now });

export const problemWords = {
  noTitle: error('还没有标题。', '请写上通知说的是什么事。'),
  noSummary: error('还没有写一句话。', '请写一句，微信提醒和打电话都用它。'),
  notFilled: error('还有「＿」没有填。', '请把「＿」换成要说的。'),
  noPhone: error('还没有联系电话。', '请写一个有人接的号码。'),
  nobody: error('还没有选发给谁。', '请点一个单位，或者加上几个人。'),
  uploading: error('文件还没有传完。', '请等一会儿再点。'),
  notUploaded: error('有文件没有传上去。', '请再试一次，或者去掉它。'),
  other: error('这里有一处不对。', '请改一下再存。'),
  fields: {
    unitId: error('还没有选由哪个单位发。', '请选一个单位。'),
    title: error('标题太长了。', '请写在40个字以内。'),
    summary: error('这句话太长了。', '请写在60个字以内，别的写在正文里。'),
    when: error('时间写得太长。', '请写在40个字以内。'),
    place: error('地点太长了。', '请写在80个字以内。'),
    bring: error('要带的东西写得太长。', '请写在100个字以内。'),
    body: error('正文太长了。', '请写在2000个字以内。'),
    attachments: error('图片和文件太多了。', '最多9个，请去掉几个。'),
    contactName: error('联系人写得太长。', '请写在20个字以内。'),
    contactPhone: error('电话号码不对。', '请写11位手机号，或带区号的座机。'),
    age: error('年龄不对。', '请写18到120之间的数字，小的在前。'),
    audience: error('选的太多了。', '请选上一级单位，或者分几次发。'),
  } as Record<string, FieldError>,
};
