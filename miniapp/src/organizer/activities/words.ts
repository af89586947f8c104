export const words = {
  title: '活动',
  create: '新建活动',
  which: '看哪些',
  tabs: { coming: '接下来', past: '办过的', drafts: '草稿' },
  empty: {
    coming: '接下来没有活动。可以新建一个，也可以照上次再办。',
    past: '还没有办过活动。办过的会留在这里。',
    drafts: '没有草稿。没写完的活动存好后会在这里。',
  },
  again: '点一个办过的活动，照样再办一次。',
};
