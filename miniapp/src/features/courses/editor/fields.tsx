import type { TermView } from '@wanqing/shared';
import { api } from '../../../api';
import { Columns, Fold, Heading, View } from '../../../ui';
import { HowToCheckIn, More } from '../../activities/editor/more';
import type { usePublishing } from '../../activities/editor/use-publishing';
import { Where } from '../../activities/editor/where';
import { BroughtBack } from '../../editing/brought-back';
import { RemovalSheet } from '../../editing/removal-sheet';
import { PlanFields } from '../../signups/plan-editor/plan-fields';
import { Times } from '../../signups/plan-editor/times';
import { ClassRules } from './class-rules';
import { Conflict } from './conflict';
import { People } from './people';
import { Preview } from './preview';
import { SaveBar } from './save-bar';
import type { CourseDraft } from './use-course';
import { What } from './what';
import { When } from './when';
import { Who } from './who';
import { words } from './words';

export interface FieldsProps {
  readonly draft: CourseDraft;
  readonly publishing: ReturnType<typeof usePublishing>;
  readonly terms: readonly TermView[];
  /** A copy: only its times are asked, the rest lies folded. */
  readonly copied: boolean;
  readonly onPreview: () => unknown;
  readonly onWrong: () => unknown;
  readonly onStartOver: () => unknown;
  readonly onRemoved: () => unknown;
}

/** The boxes of a course, and beside them what members will see. */
export function Fields(props: FieldsProps) {
  const { draft, publishing, terms, copied, onPreview, onWrong, onStartOver, onRemoved } = props;
  const activity = draft.version?.activity;
  return (
    <Columns
      aside={
        <>
          <SaveBar draft={draft} publishing={publishing} onPreview={onPreview} onWrong={onWrong} />
          {activity?.state === 'draft' && (
            <RemovalSheet
              what={words.draft}
              name={activity.title || words.untitled}
              remove={() => api.activities.remove({ params: { activityId: activity.id } })}
              onRemoved={onRemoved}
            />
          )}
          <View className="only-wide">
            <Heading level={3}>{words.previewNow}</Heading>
            <Preview of={draft.form} />
          </View>
        </>
      }
    >
      <BroughtBack draft={draft} onStartOver={onStartOver} />
      <Conflict draft={draft} terms={terms} />
      {copied ? <Copied draft={draft} terms={terms} /> : <Whole draft={draft} terms={terms} />}
    </Columns>
  );
}

interface PartProps {
  readonly draft: CourseDraft;
  readonly terms: readonly TermView[];
}

const firstDayOf = (terms: readonly TermView[], id: string) =>
  terms.find(term => term.id === id)?.startsOn ?? '';

/** A copy: when it is and when one signs up; the rest is as it was. */
function Copied({ draft, terms }: PartProps) {
  const { form, problems } = draft;
  const asked = /^(session|opens|newFrom|everyoneFrom|closes|leaveUntil)/;
  const inside = Object.keys(problems).some(box => !asked.test(box));
  return (
    <>
      <When draft={draft} from={firstDayOf(terms, form.termId)} />
      {form.way !== null && <Times {...draft} />}
      <Fold title={words.asBefore} hint={words.asBeforeHint} open={inside}>
        <Rest draft={draft} terms={terms} />
      </Fold>
    </>
  );
}

const Whole = ({ draft, terms }: PartProps) => (
  <>
    <What boxes={draft} terms={terms} />
    <People {...draft} />
    <When draft={draft} from={firstDayOf(terms, draft.form.termId)} />
    <Settled draft={draft} />
  </>
);

const Rest = ({ draft, terms }: PartProps) => (
  <>
    <What boxes={draft} terms={terms} />
    <People {...draft} />
    <Settled draft={draft} />
  </>
);

/** Where it is, who may, how seats are given out, and what follows from coming or not. */
function Settled({ draft }: { draft: CourseDraft }) {
  const { form, problems, version } = draft;
  const inside = ['bring', 'contactName', 'contactPhone', 'unitId', 'poster'].some(box => problems[box]);
  return (
    <>
      <Where boxes={draft} />
      <Who boxes={draft} named={version?.activity.invitedUnits ?? []} />
      <PlanFields
        boxes={draft}
        of={{ unitId: form.unitId, course: true, first: form.sessions[0]?.day ?? '' }}
      />
      <ClassRules {...draft} />
      <Fold title={words.more} hint={words.moreHint} open={inside}>
        <More boxes={draft} />
        <HowToCheckIn boxes={draft} />
      </Fold>
    </>
  );
}
