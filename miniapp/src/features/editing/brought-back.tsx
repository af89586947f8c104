import { BigButton, Body, Notice } from '../../ui';
import type { Draft } from './use-draft';
import { words } from './words';

interface BroughtBackProps {
  readonly draft: Pick<Draft<object, unknown>, 'broughtBack' | 'version'>;
  /** Puts what is saved, or empty boxes, in its place. */
  readonly onStartOver: () => unknown;
}

/** Says that what stands in the boxes was typed last time; nothing otherwise. */
export const BroughtBack = ({ draft, onStartOver }: BroughtBackProps) =>
  draft.broughtBack ? (
    <Notice>
      <Body tone="inherit">{words.broughtBack}</Body>
      <BigButton
        narrow
        kind="secondary"
        label={draft.version ? words.useSaved : words.startOver}
        onTap={onStartOver}
      />
    </Notice>
  ) : null;
