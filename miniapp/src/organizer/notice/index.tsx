import type { NoticeForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { onItsWay } from '../../features/announcements/progress.rules';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { useWatch } from '../../hooks/use-watch';
import { Page, Remote } from '../../ui';
import { Board } from './board';
import { Correcting } from './correcting';
import { words } from './words';

/** Milliseconds between two looks while it is going out, and afterwards. */
const soon = 2000;
const nowAndThen = 20_000;

/** What became of a notice: who has seen it, who must be rung up, and what can still be done. */
export default function NoticePage() {
  const { id = '' } = useQuery();
  const notice = useRemote(() => api.notices.board({ params: { noticeId: id } }), [id]);
  const [correcting, setCorrecting] = useState<NoticeForOrganizer | null>(null);
  const busy = notice.value !== undefined && onItsWay(notice.value);
  useWatch(!correcting, notice.reload, busy ? soon : nowAndThen);
  if (correcting) {
    return (
      <Correcting
        of={correcting}
        onStop={() => setCorrecting(null)}
        onCorrected={answer => {
          notice.put(answer);
          setCorrecting(null);
        }}
      />
    );
  }
  return (
    <Page for="organizer" title={notice.value?.title || words.title} under={notice.value?.from.name}>
      <Remote of={notice}>
        {known => (
          <Board
            of={known}
            onChange={notice.put}
            onLook={notice.reload}
            onCorrect={() => setCorrecting(known)}
          />
        )}
      </Remote>
    </Page>
  );
}
