import type { NoticeForOrganizer } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { linesOf } from '../../features/announcements/differences.rules';
import { Asking } from '../../features/announcements/editor/asking';
import { Content } from '../../features/announcements/editor/content';
import { Files } from '../../features/announcements/editor/files';
import { LeaveSheet } from '../../features/editing/leave-sheet';
import { scrollTo } from '../../platform/scroll';
import { BigButton, Body, Buttons, Card, Columns, Failure, Notice, Page, Sheet } from '../../ui';
import { Clash } from './clash';
import { useCorrection } from './use-correction';
import { words } from './words';

interface CorrectingProps {
  readonly of: NoticeForOrganizer;
  readonly onCorrected: (notice: NoticeForOrganizer) => unknown;
  readonly onStop: () => unknown;
}

/** Changes what a notice says, with the words in which its readers will be told. */
export function Correcting({ of: notice, onCorrected, onStop }: CorrectingProps) {
  const correction = useCorrection(notice);
  const { editor, sending, newest, corrected } = correction;
  const [asking, setAsking] = useState(false);
  const lines = linesOf(editor.base, editor.form);
  useEffect(() => {
    if (corrected) onCorrected(corrected);
  }, [corrected]);
  const ask = () => (editor.check(true) ? setAsking(true) : scrollTo('.field-error'));
  return (
    <Page for="organizer" title={words.correctTitle} under={notice.title} onBack={onStop}>
      <Columns
        aside={
          <>
            <Card title={words.willBeTold}>
              {lines.length === 0 ? (
                <Body>{words.nothingChanged}</Body>
              ) : (
                lines.map(line => <Body key={line}>{line}</Body>)
              )}
            </Card>
            {Object.keys(editor.problems).length > 0 && <Notice tone="brick">{words.mend}</Notice>}
            {!asking && !newest && <Failure of={sending} />}
            <Buttons>
              <BigButton label={words.sendCorrection} disabled={lines.length === 0} onTap={ask} />
              <BigButton kind="secondary" label={words.stopCorrecting} onTap={onStop} />
            </Buttons>
          </>
        }
      >
        {editor.broughtBack && (
          <Notice>
            <Body tone="inherit">{words.broughtBack}</Body>
            <BigButton
              narrow
              kind="secondary"
              label={words.startOver}
              onTap={() => editor.replace(editor.base, editor.base)}
            />
          </Notice>
        )}
        {newest && <Clash newest={newest} editor={editor} onKeep={correction.onto} />}
        <Content editor={editor} />
        <Files editor={editor} />
        <Asking editor={editor} asked={editor.base.question !== 'none'} />
      </Columns>
      {asking && !newest && (
        <Sheet open title={words.correctTitle} onClose={() => setAsking(false)}>
          {lines.map(line => (
            <Body key={line}>{line}</Body>
          ))}
          <Body>{words.correctionText}</Body>
          <Failure of={sending} />
          <BigButton
            label={words.confirmCorrection(notice.counts.recipients)}
            pending={sending.pending}
            onTap={correction.send}
          />
        </Sheet>
      )}
      <LeaveSheet unsaved={editor.unsaved && !corrected} pending={false} onDrop={editor.drop} />
    </Page>
  );
}
