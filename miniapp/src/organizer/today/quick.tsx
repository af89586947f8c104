import { activitiesPath, editPath } from '../../features/activities/places';
import { cardsPath } from '../../features/checkins/places';
import { DRAWS } from '../../features/lottery/organizer/places';
import { importPath, ROLES, ROSTER, UNITS } from '../../features/roster/places';
import { useWide } from '../../platform/wide';
import { BigButton, Buttons, Heading, Row, Rows } from '../../ui';
import { words } from './words';

/** What organizers do most, one tap away. */
export function Quick() {
  const wide = useWide();
  return (
    <>
      <Buttons>
        <BigButton label={words.create} to={editPath()} />
        <BigButton kind="secondary" label={words.again} to={activitiesPath('again')} />
      </Buttons>
      <Heading>{words.quick}</Heading>
      <Rows>
        <Row icon="print" title={words.print} hint={words.printHint} to={cardsPath()} />
      </Rows>
      {!wide && <Others />}
    </>
  );
}

/** The pages that a wide screen has in its side list. */
const Others = () => (
  <Rows>
    <Row icon="list" title={words.draws} hint={words.drawsHint} to={DRAWS} />
    <Row icon="people" title={words.roster} to={ROSTER} />
    <Row icon="file" title={words.importRoster} hint={words.importHint} to={importPath()} />
    <Row icon="list" title={words.units} hint={words.unitsHint} to={UNITS} />
    <Row icon="person" title={words.roles} hint={words.rolesHint} to={ROLES} />
  </Rows>
);
