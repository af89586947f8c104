import '../../activities/activities.scss';
import { subjectWords } from '@wanqing/shared';
import { Body, Facts, Heading, Hint, View, Words } from '../../../ui';
import type { CourseForm } from './form.rules';
import { signUpOf, timesOf } from './preview.rules';
import { words } from './words';

/** The course as a member reads it in 长辈版, large as on their phone. */
export const Preview = ({ of: form }: { of: CourseForm }) => (
  <View className="app app-elder app-step-1 preview">
    {form.subject && <Hint>{subjectWords[form.subject]}</Hint>}
    <Words size="title" bold>
      {form.title || words.untitled}
    </Words>
    <Facts
      of={[
        [words.time, timesOf(form)],
        [words.place, form.place || words.noPlace],
        [words.teacherName, form.teacherName],
        [words.seats, form.capacity && words.seatCount(form.capacity)],
        [words.signUp, signUpOf(form)],
        [words.fee, form.feeText],
        [words.bring, form.bring],
        [words.askWhom, [form.contactName, form.contactPhone].filter(Boolean).join('\n')],
      ]}
    />
    {form.summary && (
      <View className="preview-summary">
        <Heading level={3}>{words.about}</Heading>
        <Body>{form.summary}</Body>
      </View>
    )}
  </View>
);
