import type { Audience } from '@wanqing/shared';
import type { RemoteState } from '../../../hooks/use-remote';
import { Body, Fold, Remote } from '../../../ui';
import { TagChips } from '../../members/tag-chips';
import { UnitChoices } from '../../org/unit-choices';
import type { Units } from '../../org/use-units';
import { exceptWords } from '../audience.rules';
import { ActivitiesField } from './activities-field';
import { PeopleField } from './people-field';
import type { KnownNames } from './use-names';
import { words } from './words';

type Without = Audience['except'];

interface ExceptProps {
  readonly audience: Audience;
  readonly units: RemoteState<Units>;
  readonly names: KnownNames;
  readonly onChange: (except: Without) => unknown;
}

/** Whom it is not for, though they fit. */
export function Except({ audience: { except }, units, names, onChange }: ExceptProps) {
  const set = (part: Partial<Without>) => onChange({ ...except, ...part });
  return (
    <Fold title={words.except} hint={exceptWords(except, names) || words.exceptHint}>
      <Remote of={units}>
        {known =>
          known.all.length > 1 && (
            <>
              <Body bold>{words.exceptUnits}</Body>
              <UnitChoices
                label={words.exceptUnits}
                units={known}
                value={except.units}
                onChange={chosen => set({ units: chosen })}
              />
            </>
          )
        }
      </Remote>
      <TagChips label={words.exceptTags} value={except.tags} onChange={tags => set({ tags })} />
      <Body bold>{words.exceptActivities}</Body>
      <ActivitiesField value={except.activities} names={names} onChange={activities => set({ activities })} />
      <Body bold>{words.exceptPeople}</Body>
      <PeopleField value={except.members} names={names} onChange={members => set({ members })} />
    </Fold>
  );
}
