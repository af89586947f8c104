import { Columns, Fold, Heading, View } from '../../../ui';
import { BroughtBack } from '../../editing/brought-back';
import { Preview } from '../preview';
import { Conflict } from './conflict';
import { HowToCheckIn, More } from './more';
import { NewDay } from './new-day';
import { SaveBar } from './save-bar';
import type { Editor } from './use-editor';
import type { usePublishing } from './use-publishing';
import { What } from './what';
import { When } from './when';
import { Where } from './where';
import { Who } from './who';
import { words } from './words';

interface FieldsProps {
  readonly editor: Editor;
  readonly publishing: ReturnType<typeof usePublishing>;
  /** A copy: only its day is asked, the rest lies folded. */
  readonly copied: boolean;
  readonly onPreview: () => unknown;
  readonly onWrong: () => unknown;
  readonly onStartOver: () => unknown;
}

/** The boxes of an activity, and beside them what members will see. */
export function Fields({ editor, publishing, copied, onPreview, onWrong, onStartOver }: FieldsProps) {
  const others = (
    <>
      <Where boxes={editor} />
      <Who editor={editor} />
      <More boxes={editor} />
      <HowToCheckIn boxes={editor} />
    </>
  );
  const boxes = Object.keys(editor.problems).filter(box => !box.startsWith('session'));
  return (
    <Columns
      aside={
        <>
          <SaveBar editor={editor} publishing={publishing} onPreview={onPreview} onWrong={onWrong} />
          <View className="only-wide">
            <Heading level={3}>{words.previewNow}</Heading>
            <Preview of={editor.form} />
          </View>
        </>
      }
    >
      <BroughtBack draft={editor} onStartOver={onStartOver} />
      <Conflict editor={editor} />
      {copied ? (
        <>
          <NewDay editor={editor} />
          <Fold title={words.asBefore} hint={words.asBeforeHint} open={boxes.length > 0}>
            <What editor={editor} />
            {others}
          </Fold>
        </>
      ) : (
        <>
          <What editor={editor} />
          <When editor={editor} />
          {others}
        </>
      )}
    </Columns>
  );
}
