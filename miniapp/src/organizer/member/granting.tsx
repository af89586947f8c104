import type { GrantView, MemberView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { aYearOn } from '../../features/members/day.rules';
import { roleHints, roleWords } from '../../features/members/role-words';
import { UnitList } from '../../features/org/unit-list';
import { useUnits } from '../../features/org/use-units';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Choice, Failure, Remote, Sheet, WhenField } from '../../ui';
import { words } from './words';

interface GrantingProps {
  readonly member: MemberView;
  readonly onGranted: () => unknown;
  readonly onClose: () => unknown;
}

/** Gives a person a role for a part of the tree, for a year unless said otherwise. */
export function Granting({ member, onGranted, onClose }: GrantingProps) {
  const units = useUnits();
  const [role, setRole] = useState<GrantView['role']>('desk');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState(() => aYearOn(Date.now()));
  const [asked, setAsked] = useState(false);
  const granting = useAction(async (_, where: string) => {
    await api.accounts.grant({ params: { memberId: member.id }, body: { role, unitId: where, endsOn } });
    onGranted();
  });
  return (
    <Sheet open title={words.giveTitle(member.name)} onClose={onClose}>
      <Choice
        label={words.role}
        value={role}
        options={(['desk', 'organizer'] as const).map(value => ({
          value,
          label: roleWords[value],
          hint: roleHints[value],
        }))}
        onChange={setRole}
      />
      <Body bold>{words.where}</Body>
      <Remote of={units}>
        {known => <UnitList label={words.where} units={known} value={unitId} onChange={setUnitId} />}
      </Remote>
      {asked && !unitId && <Body tone="brick">{words.noUnit.what + words.noUnit.now}</Body>}
      <WhenField label={words.until} hint={words.untilHint} kind="day" value={endsOn} onChange={setEndsOn} />
      <Failure of={granting} />
      <BigButton
        label={words.give}
        pending={granting.pending}
        onTap={() => {
          setAsked(true);
          if (unitId) void granting.run(unitId);
        }}
      />
    </Sheet>
  );
}
