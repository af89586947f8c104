import type { ImportRow, ImportState, RosterField } from '@wanqing/shared';

/** What a column of the office's file can mean. */
export const fieldWords: Record<RosterField, string> = {
  name: '姓名',
  committee: '街道或局',
  branch: '支部',
  phone: '手机',
  landline: '座机',
  birth: '出生日期',
  gender: '性别',
  note: '备注',
};

/** What will happen to a row. */
export const actionWords: Record<ImportRow['action'], string> = {
  create: '新增',
  update: '更新',
  same: '原样',
  attention: '要看一看',
  ignored: '跳过',
};

export const stateWords: Record<ImportState, string> = {
  reading: '正在读',
  mapping: '等您指出各列',
  ready: '等您确认',
  confirming: '正在导入',
  done: '已导入',
  undone: '已撤销',
  failed: '没有读成',
};
