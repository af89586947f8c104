import type { DryRun } from '@wanqing/shared';
import type { RemoteState } from '../../../hooks/use-remote';
import { BigButton, Body, Card, Columns, Heading, Notice, View } from '../../../ui';
import { UnitField } from '../../org/unit-field';
import type { Units } from '../../org/use-units';
import type { KnownNames } from '../audience/use-names';
import { Who } from '../audience/who';
import { Preview } from '../preview';
import { Asking } from './asking';
import { Conflict } from './conflict';
import { Content } from './content';
import { Files } from './files';
import { Removing } from './removing';
import { SaveBar } from './save-bar';
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
  const { announcement, form } = editor;
  const unit = units.value?.all.find(({ id }) => id === form.unitId) ?? announcement?.unit;
  return (
    <Columns
      aside={
        <>
          <SaveBar editor={editor} onPreview={onPreview} onWrong={onWrong} />
          {announcement && (
            <Removing id={announcement.id} title={announcement.content.title} onRemoved={onRemoved} />
          )}
          <View className="beside-writing">
            <Heading level={3}>{words.previewNow}</Heading>
            <Preview of={form} from={{ id: form.unitId, name: unit?.name ?? '' }} />
          </View>
        </>
      }
    >
      {announcement?.reviewNote && <Notice>{words.cameBack(announcement.reviewNote)}</Notice>}
      {editor.broughtBack && (
        <Notice>
          <Body tone="inherit">{words.broughtBack}</Body>
          <BigButton
            narrow
            kind="secondary"
            label={announcement ? words.useSaved : words.startOver}
            onTap={onStartOver}
          />
        </Notice>
      )}
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
