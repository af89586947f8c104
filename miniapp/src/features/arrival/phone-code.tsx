import { useMe } from '../../hooks/use-session';
import { HOME } from '../../places';
import { BigButton, Body, Panel } from '../../ui';
import { DESK } from './places';
import { words } from './words';

/** Somebody scanned the rescue code of another phone: only the desk can do something with it. */
export function PhoneCode() {
  const staff = (useMe()?.roles.length ?? 0) > 0;
  return (
    <>
      <Panel tone="amber" icon="say" word={words.phoneCodeWord}>
        <Body>{staff ? words.phoneCodeAtDesk : words.phoneCode}</Body>
      </Panel>
      {staff ? (
        <BigButton label={words.toDesk} to={DESK} />
      ) : (
        <BigButton kind="secondary" icon="home" label={words.home} to={HOME} />
      )}
    </>
  );
}
