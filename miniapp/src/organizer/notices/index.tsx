import { writePath } from '../../features/announcements/places';
import { BigButton, Page, View } from '../../ui';
import { Failed } from './failed';
import { Sent } from './sent';
import { Unsent } from './unsent';
import { words } from './words';

/** Notices: what waits for somebody first, then what is out and how far it has come. */
export default function Notices() {
  return (
    <Page for="organizer" title={words.title}>
      <View className="toolbar">
        <BigButton narrow label={words.write} to={writePath()} />
      </View>
      <Failed />
      <Unsent />
      <Sent />
    </Page>
  );
}
