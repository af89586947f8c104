import { familyConsent, Phone } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { NOTICES } from '../../places';
import { BigButton, Body, Card, Choice, Failure, Field, Notice, Panel, Remote } from '../../ui';
import { AskReminders } from '../notices/ask-reminders';
import { words } from './words';

/** A scanned family code: who asks, what it means, and one button to agree. */
export function BecomeRelative({ code }: { code: string }) {
  const invite = useRemote(() => api.family.look({ params: { code } }), [code]);
  const [accepted, setAccepted] = useState(false);
  return (
    <Remote of={invite}>
      {({ elderName, branch }) =>
        accepted ? (
          <Accepted elderName={elderName} />
        ) : (
          <Card title={words.invited(elderName)} hint={branch}>
            <Body>{familyConsent.text}</Body>
            <Asked code={code} onAccepted={() => setAccepted(true)} />
          </Card>
        )
      }
    </Remote>
  );
}

function Asked({ code, onAccepted }: { code: string; onAccepted: () => void }) {
  const [name, setName] = useState('');
  const [relation, setRelation] = useState<string | null>(null);
  const [phone, setPhone] = useState('');
  const [tried, setTried] = useState(false);
  const wrongPhone = phone !== '' && !Phone.safeParse(phone).success;
  const accept = useAction(async (_key: string, chosen: string) => {
    const consent = familyConsent.version;
    const body = { name: name.trim(), relation: chosen, phone: phone || null, consent };
    await api.family.accept({ params: { code }, body });
    onAccepted();
  });
  const go = () => {
    setTried(true);
    return name.trim() && relation && !wrongPhone ? accept.run(relation) : undefined;
  };
  return (
    <>
      <Field
        label={words.yourName}
        value={name}
        onChange={setName}
        error={tried && !name.trim() ? words.needName : null}
      />
      <Choice
        label={words.yourRelation}
        row
        options={words.relations.map(one => ({ value: one, label: one }))}
        value={relation}
        onChange={setRelation}
      />
      {tried && !relation && <Notice>{words.needRelation}</Notice>}
      <Field
        label={words.phone}
        hint={words.phoneHint}
        kind="phone"
        value={phone}
        onChange={setPhone}
        error={tried && wrongPhone ? words.wrongPhone : null}
      />
      <BigButton label={words.accept} pending={accept.pending} onTap={go} />
      <Failure of={accept} />
    </>
  );
}

const Accepted = ({ elderName }: { elderName: string }) => (
  <>
    <Panel tone="ok" word={words.acceptedWord} aloud>
      <Body bold>{words.accepted(elderName)}</Body>
    </Panel>
    <AskReminders />
    <BigButton kind="secondary" icon="say" label={words.read} to={NOTICES} />
  </>
);
