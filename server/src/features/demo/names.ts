/** Parts of invented names, as people born between 1930 and 1965 bear them. */
export const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏',
] as readonly string[];

export const women: readonly string[] =
  '秀英 桂芳 玉兰 淑珍 惠芬 美华 凤珍 雅琴 丽娟 月娥 佩珍 文英 素芬 翠英 爱珍 静芳 慧敏 瑞华 巧云 金娣 根娣 妙珍 琴芳 兰英 敏华 国芬 杏娣 宝珠 彩凤'.split(
    ' ',
  );
export const men: readonly string[] =
  '建国 德明 志强 国华 永康 福根 宝荣 文华 明德 祥生 金龙 庆云 家骏 伯钧 荣根 耀庭 立民 学文 鸿年 维新 承志 育才 松林 仁杰 兆康 其昌 长庚 海生 振华'.split(
    ' ',
  );

/** Names that must come through every path whole: rare characters, two-character surnames, long names. */
export const unusual: readonly { readonly name: string; readonly gender: 'female' | 'male' }[] = [
  { name: '周䶮', gender: 'male' },
  { name: '孙㛃', gender: 'female' },
  { name: '赵龑', gender: 'male' },
  { name: '郑𬭎', gender: 'male' },
  { name: '欧阳慧兰', gender: 'female' },
  { name: '阿依古丽·买买提', gender: 'female' },
  { name: '司马文华', gender: 'male' },
  { name: '诸葛明德', gender: 'male' },
  { name: '古丽巴哈尔·艾山', gender: 'female' },
  { name: '上官玉洁', gender: 'female' },
  { name: '毛㛃龑', gender: 'female' },
  { name: '杨𬭎䶮', gender: 'male' },
];
