import type { PersonaView } from '@wanqing/shared';
import { api } from '../../api';
import { enterAs } from '../../features/me/leave';
import { startPage } from '../../features/me/places';
import { goInstead } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { Body, Failure, Heading, Hint, Icon, Rows, Tap, View } from '../../ui';
import './entrance.scss';
import { words } from './words';

/** People of the demo district, each a big card; a tap goes on as that person. */
export function Personas({ of }: { of: readonly PersonaView[] }) {
  const enter = useAction(async (_, key: string) => {
    const signIn = await api.demo.enter({ params: { key } });
    enterAs(signIn);
    goInstead(startPage(signIn.me));
  });
  return (
    <>
      <Body>{words.choose}</Body>
      <Failure of={enter} />
      <Rows>
        {of.map(persona => (
          <Persona key={persona.key} of={persona} onTap={() => enter.run(persona.key)} />
        ))}
      </Rows>
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
