import { api } from '../../api';
import { inBrowser } from '../../features/me/in-browser';
import { useRemote } from '../../hooks/use-remote';
import { HOME } from '../../places';
import { BigButton, Body, Page, Remote } from '../../ui';
import { Personas } from './personas';
import { words } from './words';

/** The demo entrance: look at the product as somebody of the demo district. */
export default function Entrance() {
  return <Page title={words.title}>{inBrowser ? <Choose /> : <Nothing />}</Page>;
}

function Choose() {
  const personas = useRemote(() => api.demo.personas());
  // The routes exist only in demo mode.
  if (personas.failure?.code === 'NOT_FOUND') return <Nothing />;
  return (
    <Remote of={personas} empty={<Nothing />}>
      {({ items }) => <Personas of={items} />}
    </Remote>
  );
}

const Nothing = () => (
  <>
    <Body>{words.nothing}</Body>
    <BigButton label={words.home} to={HOME} />
  </>
);
