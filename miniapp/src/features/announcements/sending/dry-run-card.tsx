import type { Audience, DryRun } from '@wanqing/shared';
import type { RemoteState } from '../../../hooks/use-remote';
import { Body, Card, Fold, Heading, Notice, Remote } from '../../../ui';
import { NamesList } from './names-list';
import { waysWords } from './ways.rules';
import { words } from './words';

interface DryRunCardProps {
  readonly audience: Audience;
  /** The same in words. */
  readonly said: string;
  readonly run: RemoteState<DryRun>;
}

/** What sending would do: how many, by which way, and who. */
export const DryRunCard = ({ audience, said, run }: DryRunCardProps) => (
  <Card>
    <Remote of={run}>
      {found =>
        found.recipients === 0 ? (
          <Notice>{words.nobody}</Notice>
        ) : (
          <>
            <Heading>{words.willReach(found.recipients)}</Heading>
            <Body>{waysWords(found)}</Body>
            <Body tone="soft">{said}</Body>
            {found.withoutPhone > 0 && <Notice>{words.withoutPhone(found.withoutPhone)}</Notice>}
            <Fold title={words.list} hint={words.listHint}>
              <NamesList audience={audience} run={found} />
            </Fold>
          </>
        )
      }
    </Remote>
  </Card>
);
