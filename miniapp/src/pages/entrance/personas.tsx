import type { PersonaView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { enterAs } from '../../features/me/leave';
import { startPage } from '../../features/me/places';
import { goInstead } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { useMode } from '../../hooks/use-mode';
import { BigButton, Body, Failure, Heading, Hint, Icon, Rows, Tap, View } from '../../ui';
import './entrance.scss';
import { words } from './words';

/** People shown in 长辈版 before one asks for more. */
const some = 4;

/** People of the demo district, each a big card; a tap goes on as that person. */
export function Personas({ of }: { of: readonly PersonaView[] }) {
  const enter = useAction(async (_, key: string) => {
    const signIn = await api.demo.enter({ params: { key } });
    enterAs(signIn);
    goInstead(startPage(signIn.me));
  });
  const { elder } = useMode();
  const [all, setAll] = useState(false);
  const few = elder && !all && of.length > some + 1;
  return (
    <>
      <Body>{words.choose}</Body>
      <Failure of={enter} />
      <Rows>
        {(few ? of.slice(0, some) : of).map(persona => (
          <Persona key={persona.key} of={persona} onTap={() => enter.run(persona.key)} />
        ))}
      </Rows>
      {few && <BigButton kind="secondary" label={words.more} onTap={() => setAll(true)} />}
      <Hint>{words.notReal}</Hint>
    </>
  );
}

const Persona = ({ of: { key, name, role, hint }, onTap }: { of: PersonaView; onTap: () => unknown }) => (
  <Tap className="persona" onTap={onTap} data={{ persona: key }}>
    <View className="persona-words">
      <Heading>{name}</Heading>
      <Body bold>{role}</Body>
      <Hint>{hint}</Hint>
    </View>
    <Icon name="next" />
  </Tap>
);
