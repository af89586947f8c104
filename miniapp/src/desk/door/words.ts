interface Given {
  readonly from: string;
  readonly seatsFree: number;
}

export const words = {
  title: '签到台',
  count: (came: number | undefined) => (came === undefined ? '签到台' : `签到台 已到${came}`),
  cancelled: '活动取消了，不用签到。',
  noSession: '还没有选活动。请先选今天的活动，再开签到台。',
  choose: '选活动',
  standby: '现场候补',
  standbyCounts: ({ waiting, admitted }: { waiting: number; admitted: number }) =>
    [waiting > 0 && `${waiting}位在等`, admitted > 0 && `${admitted}位已请进`].filter(Boolean).join('，'),
  stages: {
    before: ({ from }: Given) => `到${from}还没来的人，位子按次序给他们。`,
    given: ({ seatsFree }: Given) => `空着${seatsFree}个位子，够坐就按次序请进。`,
    full: () => '位子坐满了。再有空位，按次序请进。',
  },
  turn: (turn: number) => `第${turn}位`,
  together: '两位一起',
  admitted: (when: string) => `已请进，${when}`,
};
