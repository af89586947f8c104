import type { DryRun } from '@wanqing/shared';
import { type ReactNode, useState } from 'react';
import type { KnownNames } from '../../features/announcements/audience/use-names';
import { audienceWords } from '../../features/announcements/audience.rules';
import type { Editor } from '../../features/announcements/editor/use-editor';
import { audienceOf } from '../../features/announcements/form.rules';
import { Preview } from '../../features/announcements/preview';
import { DryRunCard } from '../../features/announcements/sending/dry-run-card';
import { SendSheet } from '../../features/announcements/sending/send-sheet';
import type { useSending } from '../../features/announcements/sending/use-sending';
import { words as sendWords } from '../../features/announcements/sending/words';
import type { Units } from '../../features/org/use-units';
import type { RemoteState } from '../../hooks/use-remote';
import { useWide } from '../../platform/wide';
import { BigButton, Buttons, Columns, Failure, Heading, Notice, Page, Stack } from '../../ui';
import { words } from './words';

interface LookProps {
  readonly editor: Editor;
  readonly names: KnownNames;
  readonly count: RemoteState<DryRun>;
  readonly units: RemoteState<Units>;
  readonly sending: ReturnType<typeof useSending>;
  readonly onBack: () => unknown;
  readonly children: ReactNode;
}

/** The last look before sending: everybody it will go to, the notice as they will read it, and 「发送」. */
export function Look({ editor, names, count, units, sending, onBack, children }: LookProps) {
  const [asking, setAsking] = useState(false);
  const { form, version: announcement } = editor;
  const audience = audienceOf(form);
  const unit = units.value?.all.find(({ id }) => id === form.unitId) ?? announcement?.unit;
  const recipients = count.value?.recipients ?? 0;
  const clash = editor.saving.failure?.code === 'CHANGED_MEANWHILE';
  const missing = !editor.unsaved && announcement ? announcement.missing : [];
  const wide = useWide();
  const read = (
    <Stack>
      <Heading>{words.asRead}</Heading>
      <Preview of={form} from={{ id: form.unitId, name: unit?.name ?? '' }} />
    </Stack>
  );
  return (
    <Page for="organizer" title={words.previewTitle} onBack={onBack}>
      <Columns aside={wide && read}>
        <DryRunCard audience={audience} said={audienceWords(audience, names)} run={count} />
        {!wide && read}
        {missing.length > 0 && <Notice tone="brick">{words.stillMissing(missing.join('、'))}</Notice>}
        {!asking && <Failure of={sending} />}
        {clash && <Notice>{sendWords.conflict}</Notice>}
        <Buttons>
          <BigButton label={sendWords.send} disabled={recipients === 0} onTap={() => setAsking(true)} />
          <BigButton kind="secondary" label={words.backToWriting} onTap={onBack} />
        </Buttons>
      </Columns>
      {asking && !clash && (
        <SendSheet
          recipients={recipients}
          sending={sending}
          onSend={at => sending.run(recipients, at)}
          onClose={() => setAsking(false)}
        />
      )}
      {children}
    </Page>
  );
}
