import type { DrawForOrganizer } from '@wanqing/shared';
import { api } from '../../api';
import { Applications } from '../../features/lottery/organizer/applications';
import { Change } from '../../features/lottery/organizer/change';
import { Courses } from '../../features/lottery/organizer/courses';
import { Fairness } from '../../features/lottery/organizer/fairness';
import { Figures } from '../../features/lottery/organizer/figures';
import { Story } from '../../features/lottery/organizer/story';
import { useDrawActs } from '../../features/lottery/organizer/use-draw-acts';
import { drawStateWords, words } from '../../features/lottery/organizer/words';
import { useQuery } from '../../hooks/nav';
import { type RemoteState, useRemote } from '../../hooks/use-remote';
import { Columns, Page, Remote } from '../../ui';

/** One draw, from the first application to its publication. */
export default function DrawPage() {
  const { id = '' } = useQuery();
  const draw = useRemote(() => api.lottery.organizerShow({ params: { drawId: id } }), [id]);
  const { value } = draw;
  return (
    <Page
      for="organizer"
      title={value?.name ?? words.title}
      under={value && `${value.unit.name} · ${drawStateWords[value.state]}`}
    >
      <Remote of={draw}>{known => <Draw of={known} remote={draw} />}</Remote>
    </Page>
  );
}

function Draw({ of: draw, remote }: { of: DrawForOrganizer; remote: RemoteState<DrawForOrganizer> }) {
  const acts = useDrawActs(draw, remote);
  const figures = acts.drawn.value ?? acts.tried;
  return (
    <Columns
      aside={
        <>
          <Fairness of={draw} />
          {draw.drawnAt === null && <Change of={draw} onChanged={remote.put} onClash={remote.reload} />}
        </>
      }
    >
      <Story of={draw} acts={acts} />
      {figures && <Figures of={figures} />}
      <Courses of={draw} />
      <Applications drawId={draw.id} count={draw.applications} />
    </Columns>
  );
}
