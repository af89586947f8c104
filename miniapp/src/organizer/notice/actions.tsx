import { momentWords, type NoticeForOrganizer } from '@wanqing/shared';
import { useCopy } from '../../features/announcements/use-copy';
import { BigButton, Buttons, Failure, Hint } from '../../ui';
import { Recalling } from './recalling';
import { Reminding } from './reminding';
import { words } from './words';

interface ActionsProps {
  readonly of: NoticeForOrganizer;
  readonly onChange: (notice: NoticeForOrganizer) => unknown;
  readonly onCorrect: () => unknown;
}

/** What can still be done with a notice that is out. */
export function Actions({ of: notice, onChange, onCorrect }: ActionsProps) {
  const copying = useCopy();
  const live = notice.recalledAt === null;
  return (
    <>
      <Failure of={copying} />
      <Buttons>
        {live && <Reminding of={notice} onChange={onChange} />}
        {live && <BigButton kind="secondary" label={words.correct} onTap={onCorrect} />}
        <BigButton
          kind="secondary"
          label={words.copy}
          pending={copying.pending}
          onTap={() => copying.run(notice.id)}
        />
        {live && <Recalling of={notice} onChange={onChange} />}
      </Buttons>
      {notice.remindedAt && <Hint>{words.remindedAt(momentWords(notice.remindedAt))}</Hint>}
    </>
  );
}
