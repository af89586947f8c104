import '../announcements.scss';
import { useAction } from '../../../hooks/use-action';
import { chooseDocuments, choosePhotos } from '../../../platform/choose-files';
import type { ChosenFile } from '../../../platform/choose-files.types';
import { canDrop, useFileDrop } from '../../../platform/drop';
import { useWide } from '../../../platform/wide';
import { BigButton, Body, Buttons, Card, Failure, Hint, Picture, Progress, View } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { sizeWords } from '../../notices/size.rules';
import { TakeOff } from '../take-off';
import { mayTryAgain, roomFor } from '../upload.rules';
import type { ContentEditor } from './content';
import type { Upload } from './use-uploads';
import { words } from './words';

/** Pictures and files: those that are there, those on their way, and those that were refused. */
export function Files({ editor: { form, change, problems, uploads } }: { editor: ContentEditor }) {
  const room = roomFor(form.attachments, uploads.items.length);
  const choosing = useAction(async (_, choose: (most: number) => Promise<ChosenFile[]>) =>
    uploads.add(await choose(room)),
  );
  const over = useFileDrop(({ name, content }) => {
    if (room > 0) uploads.add([{ name, size: content.length, read: async () => content }]);
  });
  const dropping = useWide() && canDrop;
  return (
    <Card title={words.files} hint={over ? words.dropNow : words.filesHint}>
      {form.attachments.map(file => (
        <View key={file.id} className="attached">
          {file.previewUrl && <Picture className="attached-picture" src={file.previewUrl} alt="" />}
          <View className="attached-words">
            <Body>{file.name}</Body>
            <Hint>{sizeWords(file.bytes)}</Hint>
          </View>
          <TakeOff
            name={file.name}
            onTap={() =>
              change(({ attachments }) => ({ attachments: attachments.filter(({ id }) => id !== file.id) }))
            }
          />
        </View>
      ))}
      {uploads.items.map(upload => (
        <OnItsWay key={upload.key} of={upload} onAgain={uploads.again} onDrop={uploads.drop} />
      ))}
      <FieldProblem of={problems.attachments} />
      <Failure of={choosing} />
      {room > 0 ? (
        <Buttons row>
          <BigButton
            narrow
            kind="secondary"
            label={words.addPhotos}
            onTap={() => choosing.run(choosePhotos)}
          />
          <BigButton
            narrow
            kind="secondary"
            icon="file"
            label={words.addFiles}
            onTap={() => choosing.run(chooseDocuments)}
          />
        </Buttons>
      ) : (
        <Hint>{words.full}</Hint>
      )}
      {dropping && room > 0 && <Hint>{words.dropHere}</Hint>}
    </Card>
  );
}

interface OnItsWayProps {
  readonly of: Upload;
  readonly onAgain: (upload: Upload) => void;
  readonly onDrop: (upload: Upload) => void;
}

/** One file being sent; a refused one says why and stays until it is looked at. */
function OnItsWay({ of: upload, onAgain, onDrop }: OnItsWayProps) {
  const { file, percent, failure } = upload;
  return (
    <View className="attached">
      <View className="attached-words">
        <Body>{file.name}</Body>
        {failure === null && percent === null && <Hint>{words.waiting}</Hint>}
        {percent !== null && <Progress label={words.uploading} percent={percent} />}
      </View>
      {failure && <TakeOff name={file.name} onTap={() => onDrop(upload)} />}
      {failure && (
        <View className="attached-refused">
          <Failure of={upload} />
          {mayTryAgain(failure) && (
            <BigButton narrow kind="secondary" label={words.tryAgain} onTap={() => onAgain(upload)} />
          )}
        </View>
      )}
    </View>
  );
}
