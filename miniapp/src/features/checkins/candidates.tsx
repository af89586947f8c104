import { subjectOf } from './door.rules';
import { People } from './people';
import type { Door } from './use-door';

/** Those who may be meant; a tap checks in. */
export function Candidates({ door }: { door: Door }) {
  const { shown, phone } = door;
  if (shown?.kind !== 'choose') return null;
  const { sought, people, phoneToo } = shown;
  return (
    <People
      people={people}
      phoneToo={phoneToo}
      onPick={({ id }) => door.ask({ by: 'pick', subject: subjectOf(id, sought, phone) })}
      onPhone={() => sought.by === 'digits' && door.ask({ by: 'phone', code: sought.digits })}
      onRetype={sought.by === 'digits' ? door.clear : undefined}
    />
  );
}
