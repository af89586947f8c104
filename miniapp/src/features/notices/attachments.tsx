import type { FileView } from '@wanqing/shared';
import { useState } from 'react';
import { openFile, showPhotos } from '../../platform/open-file';
import { playSound } from '../../platform/sound';
import { Body, Card, Icon, Notice, Picture, Row, Rows, Tap, View } from '../../ui';
import './notices.scss';
import { useSound } from './use-sound';
import { words } from './words';

/** Pictures as wide as the page, documents that open in the phone's own reader, and recordings to be heard. */
export function Attachments({ of: files }: { of: readonly FileView[] }) {
  if (files.length === 0) return null;
  const photos = files.filter(({ kind }) => kind === 'photo');
  const others = files.filter(({ kind }) => kind !== 'photo');
  return (
    <Card title={words.attachments(photos.length, others.length)}>
      {photos.length > 0 && <Photos of={photos} />}
      {others.length > 0 && (
        <Rows>
          {others.map(file =>
            file.kind === 'audio' ? (
              <Recording key={file.id} of={file} />
            ) : (
              <Document key={file.id} of={file} />
            ),
          )}
        </Rows>
      )}
    </Card>
  );
}

const Photos = ({ of: photos }: { of: readonly FileView[] }) => (
  <View className="photos" aria={{ role: 'group', label: words.photos(photos.length) }}>
    {photos.map((photo, index) => (
      <Tap key={photo.id} className="photo" onTap={() => showPhotos(photos, index)}>
        <View className="photo-frame" style={{ paddingTop: `${shape(photo)}%` }}>
          <Picture className="photo-picture" src={photo.previewUrl ?? photo.url} alt="" />
        </View>
        <View className="photo-words">
          <Icon name="search" />
          <Body tone="pine" bold>
            {photos.length > 1 ? words.enlargeOne(index + 1) : words.enlarge}
          </Body>
        </View>
      </Tap>
    ))}
  </View>
);

/** Height in percent of the width, so that nothing jumps when the picture arrives. */
const shape = ({ width, height }: FileView): number => (width && height ? (100 * height) / width : 75);

function Document({ of: file }: { of: FileView }) {
  const [failed, setFailed] = useState(false);
  const open = async () => setFailed(!(await openFile(file)));
  return (
    <>
      <Row icon="file" title={file.name} hint={words.open} onTap={open} />
      {failed && <Notice>{words.notOpened}</Notice>}
    </>
  );
}

function Recording({ of: { name, url } }: { of: FileView }) {
  const { state, begin, end } = useSound(onHeard => playSound(url, onHeard));
  const playing = state === 'sounding';
  return (
    <>
      <Row
        icon={playing ? 'stop' : 'sound'}
        title={name}
        hint={playing ? words.quiet : words.hear}
        onTap={playing ? end : begin}
      />
      {state === 'failed' && <Notice>{words.notHeard}</Notice>}
    </>
  );
}
