import type { FileView } from '@wanqing/shared';
import { useState } from 'react';
import { openFile, showPhotos } from '../../platform/open-file';
import { Card, Notice, Picture, Row, Rows, Tap, View } from '../../ui';
import './notices.scss';
import { sizeWords } from './size.rules';
import { words } from './words';

/** Pictures to be enlarged, and files that open in the phone's own reader. */
export function Attachments({ of: files }: { of: readonly FileView[] }) {
  const [failed, setFailed] = useState(false);
  if (files.length === 0) return null;
  const photos = files.filter(({ kind }) => kind === 'photo');
  const others = files.filter(({ kind }) => kind !== 'photo');
  const open = async (file: FileView) => setFailed(!(await openFile(file)));
  return (
    <Card title={words.attachments}>
      {photos.length > 0 && (
        <View className="photos">
          {photos.map((photo, index) => (
            <Tap
              key={photo.id}
              className="photo"
              aria={{ label: words.photo(index + 1) }}
              onTap={() => showPhotos(photos, index)}
            >
              <Picture className="photo-picture" src={photo.previewUrl ?? photo.url} alt="" />
            </Tap>
          ))}
        </View>
      )}
      <Rows>
        {others.map(file => (
          <Row
            key={file.id}
            icon="file"
            title={file.name}
            hint={sizeWords(file.bytes)}
            onTap={() => open(file)}
          />
        ))}
      </Rows>
      {failed && <Notice>{words.notOpened}</Notice>}
    </Card>
  );
}
