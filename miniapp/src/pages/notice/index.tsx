import type { NoticeView } from '@wanqing/shared';
import { NoticeBody } from '../../features/notices/notice-body';
import { Paragraphs } from '../../features/notices/paragraphs';
import { stateOf } from '../../features/notices/state.rules';
import { signupPath } from '../../features/signups/places';
import { useQuery } from '../../hooks/nav';
import { type RemoteState, useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Heading, Notice, Page, Remote, Standing } from '../../ui';
import { activityPath } from '../activities/places';
import { Answers } from './answers';
import { Listen } from './listen';
import { type Loaded, loadNotice } from './load';
import { words } from './words';

/** A notice, whole: heard or read, and answered. */
export default function NoticePage() {
  const { id, for: relativeOf } = useQuery();
  if (!id)
    return (
      <Page title={words.title}>
        <Body>{words.none}</Body>
      </Page>
    );
  return <Opened key={`${id} ${relativeOf}`} id={id} relativeOf={relativeOf} />;
}

function Opened({ id, relativeOf }: { id: string; relativeOf: string | undefined }) {
  const loaded = useRemote(() => loadNotice(id, relativeOf), [id, relativeOf]);
  const name = loaded.value?.notice.for?.name;
  return (
    <Page title={name ? words.forRelative(name) : words.title}>
      <Remote of={loaded}>
        {({ notice, fromBefore }) => (
          <>
            {fromBefore && <Notice>{words.fromBefore}</Notice>}
            {notice.recalledAt ? <Recalled of={notice} /> : <Whole of={notice} held={loaded} />}
          </>
        )}
      </Remote>
    </Page>
  );
}

function Whole({ of: notice, held }: { of: NoticeView; held: RemoteState<Loaded> }) {
  const { question, answer, canAnswer } = notice;
  return (
    <>
      <Listen of={notice} />
      {answer && <Standing {...stateOf({ ...notice, recalled: false, read: true })} />}
      {question !== 'none' && !answer && canAnswer.ok && <Body bold>{words.below[question]}</Body>}
      {notice.kind === 'signup' && notice.activityId && (
        <BigButton
          kind="answer"
          icon="calendar"
          label={words.toSignup}
          to={signupPath(notice.activityId, notice.for?.memberId)}
        />
      )}
      <NoticeBody of={notice}>
        <Answers of={notice} onAnswered={answered => held.put({ notice: answered, fromBefore: false })} />
      </NoticeBody>
      {notice.activityId && notice.kind !== 'signup' && !notice.for && (
        <BigButton kind="secondary" label={words.toActivity} to={activityPath(notice.activityId)} />
      )}
    </>
  );
}

const Recalled = ({ of: { recallReason } }: { of: NoticeView }) => (
  <Notice>
    <Heading tone="inherit">{words.recalled}</Heading>
    <Paragraphs
      of={[recallReason && words.because(recallReason), words.recalledThen].filter(Boolean).join('\n')}
      tone="inherit"
    />
  </Notice>
);
