import type { AnnouncementView } from '@wanqing/shared';
import { countPeople } from '../../features/announcements/audience/use-count';
import { contentFormOf } from '../../features/announcements/form.rules';
import { Preview } from '../../features/announcements/preview';
import { DryRunCard } from '../../features/announcements/sending/dry-run-card';
import { useRemote } from '../../hooks/use-remote';
import { Heading, Stack } from '../../ui';
import { words } from './words';

/** The notice as it will be read. */
export const Reading = ({ of: { content, attachments, unit } }: { of: AnnouncementView }) => (
  <Stack>
    <Heading>{words.asRead}</Heading>
    <Preview of={contentFormOf(content, attachments)} from={unit} />
  </Stack>
);

/** Everybody it would go to if it went out now. */
export function Whole({ of: { audience, audienceWords } }: { of: AnnouncementView }) {
  const run = useRemote(() => countPeople(audience), [audience]);
  return <DryRunCard audience={audience} said={audienceWords} run={run} />;
}
