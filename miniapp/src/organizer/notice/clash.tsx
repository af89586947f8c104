import type { NoticeForOrganizer } from '@wanqing/shared';
import { linesOf } from '../../features/announcements/differences.rules';
import { type ContentForm, correctionOf } from '../../features/announcements/form.rules';
import { BigButton, Body, Card } from '../../ui';
import { words } from './words';

interface ClashProps {
  readonly newest: NoticeForOrganizer;
  readonly editor: { readonly form: ContentForm };
  /** Goes on from the newest version with what is typed. */
  readonly onKeep: (newest: NoticeForOrganizer) => unknown;
}

/** Somebody else corrected it meanwhile: what this person's text changes in the newest version. */
export function Clash({ newest, editor, onKeep }: ClashProps) {
  const lines = linesOf(correctionOf(newest), editor.form);
  return (
    <Card tone="amber" title={words.clashTitle}>
      <Body>{lines.length > 0 ? words.clashText : words.clashNothing}</Body>
      {lines.map(line => (
        <Body key={line}>{line}</Body>
      ))}
      {lines.length > 0 && <BigButton narrow label={words.keepMine} onTap={() => onKeep(newest)} />}
    </Card>
  );
}
