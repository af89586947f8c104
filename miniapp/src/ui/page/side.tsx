import { useHere, visit } from '../../hooks/nav';
import type { Place } from '../../places';
import { View, Words } from '../base';
import { classes } from '../base.types';
import { Icon } from '../icon';
import { Tap } from '../tap';
import { words } from '../words';

/** The organizers' pages: a column at the left of a wide screen. */
export function Side({ places }: { places: readonly Place[] }) {
  if (places.length === 0) return null;
  const here = useHere();
  return (
    <View as="nav" className="side" aria={{ label: words.staffPlaces }}>
      {places.map(place => (
        <Tap
          key={place.path}
          className={classes('side-tap', place.path === here && 'side-here')}
          to={place.path}
          follow={visit}
          aria={{ current: place.path === here }}
        >
          <Icon name={place.icon} />
          <Words size="body" tone="inherit" bold={place.path === here} inline>
            {place.label}
          </Words>
        </Tap>
      ))}
    </View>
  );
}
