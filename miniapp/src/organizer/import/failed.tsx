import type { ImportView } from '@wanqing/shared';
import { importPath } from '../../features/roster/places';
import { goInstead } from '../../hooks/nav';
import { BigButton, Body, Card } from '../../ui';
import { words } from './words';

/** Why a file could not be read, and the way to another one. */
export const Failed = ({ of: { failure } }: { of: ImportView }) => (
  <Card tone="amber" title={words.failed}>
    <Body>{failure}</Body>
    <BigButton label={words.chooseAgain} onTap={() => goInstead(importPath())} />
  </Card>
);
