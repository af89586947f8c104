import './import.scss';
import type { ImportView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { useWatch } from '../../hooks/use-watch';
import { Notice, Page, Progress, Remote } from '../../ui';
import { Choose } from './choose';
import { Done } from './done';
import { Failed } from './failed';
import { Headings } from './headings';
import { Preview } from './preview';
import { words } from './words';

/** An office's file becomes the roster: choose, look, confirm. */
export default function Import() {
  const { id } = useQuery();
  return id ? <One id={id} /> : <Choose />;
}

/** Milliseconds between two looks at how far it is. */
const oneLook = 700;

function One({ id }: { id: string }) {
  const view = useRemote(() => api.roster.show({ params: { importId: id } }), [id]);
  const [stale, setStale] = useState(false);
  const working = view.value?.state === 'reading' || view.value?.state === 'confirming';
  useWatch(working, view.reload, oneLook);
  return (
    <Page for="organizer" title={words.title} under={view.value?.fileName}>
      {stale && view.value?.state === 'ready' && <Notice>{words.stale}</Notice>}
      <Remote of={view}>
        {known => (
          <Step
            of={known}
            onChange={view.put}
            onStale={async () => {
              setStale(true);
              await view.reload();
            }}
          />
        )}
      </Remote>
    </Page>
  );
}

interface StepProps {
  readonly of: ImportView;
  readonly onChange: (view: ImportView) => unknown;
  readonly onStale: () => unknown;
}

function Step({ of: view, onChange, onStale }: StepProps) {
  switch (view.state) {
    case 'reading':
      return <Progress label={words.reading} percent={view.progress} />;
    case 'confirming':
      return <Progress label={words.confirming} percent={view.progress} />;
    case 'failed':
      return <Failed of={view} />;
    case 'mapping':
      return <Headings of={view} onMapped={onChange} />;
    case 'ready':
      return <Preview of={view} onChange={onChange} onStale={onStale} />;
    default:
      return <Done of={view} onChange={onChange} />;
  }
}
