import type { MemberView } from '@wanqing/shared';
import { birthWords } from '../../features/members/day.rules';
import { BigButton, Buttons, Card, Columns, Facts, Hint, Notice } from '../../ui';
import { Archiving } from './archiving';
import { CardOf } from './card-of';
import { Devices } from './devices';
import { Relatives } from './relatives';
import { Roles } from './roles';
import { Tags } from './tags';
import { words } from './words';

interface PersonProps {
  readonly of: MemberView;
  readonly onChange: (member: MemberView) => unknown;
  readonly onEdit: () => unknown;
}

/** A person: what is known, their card, their phones, what they may do. */
export function Person({ of: member, onChange, onEdit }: PersonProps) {
  return (
    <Columns
      aside={
        <>
          <CardOf member={member} />
          <Archiving member={member} onChange={onChange} />
        </>
      }
    >
      {member.archivedAt && <Notice>{words.archivedNow}</Notice>}
      <Card title={words.facts}>
        <Facts of={factsOf(member)} />
        <Buttons row>
          <BigButton narrow label={words.edit} onTap={onEdit} />
          {member.phone && (
            <BigButton narrow kind="secondary" icon="phone" label={words.ring} tel={member.phone} />
          )}
        </Buttons>
        <Hint>{words.onRecord}</Hint>
      </Card>
      <Tags member={member} onChange={onChange} />
      {member.kind === 'member' && <Relatives member={member} />}
      <Devices member={member} />
      <Roles member={member} />
    </Columns>
  );
}

const factsOf = (member: MemberView) =>
  [
    [words.kind, words.kinds[member.kind]],
    [words.branch, member.branch.name],
    [words.gender, member.gender ? words.genders[member.gender] : ''],
    [
      words.birth,
      member.birth
        ? [birthWords(member.birth), member.age !== null && words.years(member.age)].filter(Boolean).join(' ')
        : '',
    ],
    [words.phone, [member.phone, member.phoneNote].filter(Boolean).join(' ')],
    [words.landline, member.landline],
    [words.note, member.note],
  ] as const;
