import { momentWords } from '@wanqing/shared';
import { api } from '../../api';
import { useOrganizes } from '../../features/checkins/use-organizes';
import { About } from '../../features/signups/list/about';
import { Choosing } from '../../features/signups/list/choosing';
import { People } from '../../features/signups/list/people';
import { counterPath, signupsPath } from '../../features/signups/list/places';
import { useAbout } from '../../features/signups/list/use-about';
import { words } from '../../features/signups/list/words';
import { useQuery } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { saveFile } from '../../platform/files';
import { BigButton, Buttons, Failure, Page, Remote } from '../../ui';

/** Who has signed up for an activity. */
export default function SignupsPage() {
  const { activity, digits } = useQuery();
  return activity ? <List activityId={activity} digits={digits} /> : <Choose />;
}

const Choose = () => (
  <Page for="organizer" title={words.title}>
    <Choosing tells="work" to={({ activityId }) => signupsPath(activityId)} none={words.noActivity} />
  </Page>
);

function List({ activityId, digits }: { activityId: string; digits?: string }) {
  const about = useAbout(activityId);
  const { value } = about;
  return (
    <Page
      for="organizer"
      title={value ? `${words.title} ${value.title}` : words.title}
      under={value?.firstStartsAt ? `${momentWords(value.firstStartsAt)}，${value.place}` : undefined}
    >
      <Remote of={about}>
        {activity => (
          <>
            <About of={activity} />
            <Ways activityId={activityId} />
            <People of={activity} sought={digits} onChanged={about.reload} />
          </>
        )}
      </Remote>
    </Page>
  );
}

/** To the counter, and the list as a file. */
function Ways({ activityId }: { activityId: string }) {
  const organizes = useOrganizes();
  const save = useAction(async () => saveFile(await api.signups.export({ params: { activityId } })));
  return (
    <>
      <Buttons row>
        <BigButton icon="person" label={words.counter} to={counterPath(activityId)} />
        {organizes && (
          <BigButton
            kind="secondary"
            icon="save"
            label={words.save}
            pending={save.pending}
            onTap={save.run}
          />
        )}
      </Buttons>
      <Failure of={save} />
    </>
  );
}
