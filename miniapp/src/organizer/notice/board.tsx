import '../../features/announcements/announcements.scss';
import { momentWords, type NoticeForOrganizer } from '@wanqing/shared';
import { CallsCard } from '../../features/announcements/calls/calls-card';
import { Columns, Notice } from '../../ui';
import { About } from './about';
import { Actions } from './actions';
import { Numbers } from './numbers';
import { People } from './people';
import { words } from './words';

export interface BoardProps {
  readonly of: NoticeForOrganizer;
  readonly onChange: (notice: NoticeForOrganizer) => unknown;
  /** Something happened that changes the numbers: look again. */
  readonly onLook: () => unknown;
  readonly onCorrect: () => unknown;
}

/** The numbers first, then those to be rung up, then everybody. */
export function Board({ of: notice, onChange, onLook, onCorrect }: BoardProps) {
  const recalled = notice.recalledAt !== null;
  const last = notice.corrections[notice.corrections.length - 1];
  return (
    <>
      <Columns
        aside={
          <>
            <Actions of={notice} onChange={onChange} onCorrect={onCorrect} />
            <About of={notice} />
          </>
        }
      >
        {recalled && <Notice tone="brick">{words.recalled(notice.recallReason ?? '')}</Notice>}
        {!recalled && last && (
          <Notice tone="ok">{[words.corrected(momentWords(last.at)), ...last.what].join('\n')}</Notice>
        )}
        <Numbers of={notice} />
        {!recalled && <CallsCard of={notice} onChange={onChange} onRecorded={onLook} />}
      </Columns>
      <People of={notice} />
    </>
  );
}
