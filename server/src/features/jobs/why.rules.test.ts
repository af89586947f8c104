import { whyOf } from './why.rules.js';

describe('why a job failed, as an organizer reads it', () => {
  it.each([
    ['Error ECONNRESET', '网络不通'],
    ['TimeoutError', '网络不通'],
    ['QueryFailedError ER_DATA_TOO_LONG', '数据没有存上'],
    ['SqliteError SQLITE_FULL', '数据没有存上'],
    ['wechat 45009', '微信那边没有收'],
    ['ProcessEnded', '系统停了'],
    ['DomainError CARD_UNKNOWN', '没有做成：这张卡已经不能用了'],
    ['DomainError ALREADY_RECOGNISED', '情况有变'],
    ['DomainError OF_TOMORROW', '情况有变'],
    ['TypeError', '程序出了错'],
    [null, '程序出了错'],
  ])('%s', (error, words) => {
    expect(whyOf(error, 'dead')).toContain(words);
  });

  it('says of a delivery that nobody knows about that it is not sent again', () => {
    expect(whyOf('TypeError', 'stuck')).toContain('没有再送');
  });

  it.each(['Error ECONNRESET', 'ProcessEnded', 'DomainError ALREADY_RECOGNISED', 'TypeError'])(
    'tells what to do now and who helps (%s)',
    error => {
      expect(whyOf(error, 'dead')).toMatch(/再试一次.*|技术人员/);
    },
  );
});
