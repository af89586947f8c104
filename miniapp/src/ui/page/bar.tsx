import { useHere, visit } from '../../hooks/nav';
import { useHelp } from '../../hooks/use-help';
import { useMode } from '../../hooks/use-mode';
import { elderPlaces, type Place, standardPlaces } from '../../places';
import { View, Words } from '../base';
import { classes } from '../base.types';
import { Icon } from '../icon';
import { Tap } from '../tap';
import { words } from '../words';

/** The fixed bar at the bottom: places, then the phone, which never moves. */
export function Bar() {
  const { elder } = useMode();
  const help = useHelp();
  const here = useHere();
  return (
    <View as="nav" className="bar" aria={{ label: words.places }}>
      <View className="bar-row">
        {(elder ? elderPlaces : standardPlaces).map(place => (
          <PlaceTap key={place.path} place={place} here={place.path === here} />
        ))}
        <Tap
          className="bar-tap bar-call"
          tel={help.phone}
          aria={{ label: `${words.call} ${help.name} ${help.phone}` }}
          data={{ help: 'phone' }}
        >
          <Icon name="phone" />
          <Words size="hint" tone="inherit" bold inline>
            {elder ? words.call : words.callShort}
          </Words>
        </Tap>
      </View>
    </View>
  );
}

const PlaceTap = ({ place, here }: { place: Place; here: boolean }) => (
  <Tap
    className={classes('bar-tap', here && 'bar-here')}
    to={place.path}
    follow={visit}
    aria={{ current: here }}
  >
    <Icon name={place.icon} />
    <Words size="hint" tone="inherit" bold inline>
      {place.label}
    </Words>
  </Tap>
);
