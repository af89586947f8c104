import type { DryRun } from '@wanqing/shared';
import { api } from '../../../api';
import type { RemoteState } from '../../../hooks/use-remote';
import { Card, Columns, Heading, Notice, View } from '../../../ui';
import { BroughtBack } from '../../editing/brought-back';
import { RemovalSheet } from '../../editing/removal-sheet';
import { SaveBar } from '../../editing/save-bar';
import { UnitField } from '../../org/unit-field';
import type { Units } from '../../org/use-units';
import type { KnownNames } from '../audience/use-names';
import { Who } from '../audience/who';
import { Preview } from '../preview';
import { words as shared } from '../words';
import { Asking } from './asking';
import { Conflict } from './conflict';
import { Content } from './content';
import { Files } from './files';
import type { Editor } from './use-editor';
import { words } from './words';

interface FieldsProps {
  readonly editor: Editor;
  readonly units: RemoteState<Units>;
  readonly names: KnownNames;
  readonly count: RemoteState<DryRun>;
  readonly onPreview: () => unknown;
  readonly onWrong: () => unknown;
  readonly onStartOver: () => unknown;
  readonly onRemoved: () => unknown;
}

/** The boxes of a notice, and beside them what members will see. */
export function Fields(props: FieldsProps) {
  const { editor, units, names, count, onPreview, onWrong, onStartOver, onRemoved } = props;
  const { version: announcement, form } = editor;
  const unit = units.value?.all.find(({ id }) => id === form.unitId) ?? announcement?.unit;
  return (
    <Columns
      aside={
        <>
          <SaveBar
            draft={editor}
            steps={[
              { label: words.preview, whole: true, run: onPreview },
              { label: words.saveDraft, icon: 'save', whole: false, run: 'save' },
            ]}
            saved={words.savedDraft}
            onWrong={onWrong}
          />
          {announcement && (
            <RemovalSheet
              what={words.draft}
              name={announcement.content.title || shared.untitled}
              remove={() => api.announcements.remove({ params: { announcementId: announcement.id } })}
              onRemoved={onRemoved}
            />
          )}
          <View className="beside-writing">
            <Heading level={3}>{words.previewNow}</Heading>
            <Preview of={form} from={{ id: form.unitId, name: unit?.name ?? '' }} />
          </View>
        </>
      }
    >
      {announcement?.reviewNote && <Notice>{words.cameBack(announcement.reviewNote)}</Notice>}
      <BroughtBack draft={editor} onStartOver={onStartOver} />
      <Conflict editor={editor} names={names} />
      <Content editor={editor} />
      <Files editor={editor} />
      <Who editor={editor} units={units} names={names} count={count} />
      <Asking editor={editor} />
      {(units.value?.all.length ?? 0) > 1 && units.value && (
        <Card>
          <UnitField
            label={words.unit}
            units={units.value}
            value={form.unitId}
            error={editor.problems.unitId}
            onChange={unitId => editor.change({ unitId })}
          />
        </Card>
      )}
    </Columns>
  );
}
