import type { MemberView } from '@wanqing/shared';
import { api } from '../../api';
import { type MemberForm, memberFormOf } from '../../features/members/member-form.rules';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Card, Facts, Remote } from '../../ui';
import { words } from './words';

interface NewestProps {
  readonly id: string;
  readonly mine: MemberForm;
  /** Saves what is typed on top of the newest. */
  readonly onKeep: (newest: MemberView) => unknown;
}

const boxes = ['name', 'birth', 'phone', 'phoneNote', 'landline', 'note'] as const;

/** Somebody else saved meanwhile: what is there now, where it differs from what is typed. */
export function Newest({ id, mine, onKeep }: NewestProps) {
  const newest = useRemote(() => api.members.show({ params: { memberId: id } }), [id]);
  return (
    <Card tone="amber">
      <Body>{words.changed}</Body>
      <Remote of={newest}>
        {theirs => {
          const there = memberFormOf(theirs);
          const other = boxes.filter(box => there[box] !== mine[box]);
          return (
            <>
              {other.length > 0 && <Body>{words.newestIs}</Body>}
              <Facts of={other.map(box => [words[box], there[box] || words.notSaid])} />
              {theirs.branch.id !== mine.branchId && <Facts of={[[words.branch, theirs.branch.name]]} />}
              <BigButton narrow label={words.keepMine} onTap={() => onKeep(theirs)} />
            </>
          );
        }}
      </Remote>
    </Card>
  );
}
