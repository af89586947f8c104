import './activities.scss';
import { dayWords, momentOf, timeWords } from '@wanqing/shared';
import { Body, Facts, Heading, Hint, View, Words } from '../../ui';
import type { ActivityForm, SessionForm } from './form.rules';
import { kindWords } from './kinds';
import { words } from './words';

/** The activity as a member reads it in 长辈版, large as on their phone. */
export function Preview({ of: form }: { of: ActivityForm }) {
  return (
    <View className="app app-elder app-step-1 preview">
      {form.kind && <Hint>{kindWords[form.kind]}</Hint>}
      <Words size="title" bold>
        {form.title || words.untitled}
      </Words>
      <Facts
        of={[
          [words.when, timesOf(form.sessions)],
          [words.where, form.place || words.noPlace],
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
}

function timesOf(sessions: readonly SessionForm[]): string {
  const known = sessions.filter(({ day, start, end }) => day && start && end);
  return known.map(sessionTimes).join('\n') || words.noTime;
}

function sessionTimes({ day, start, end }: SessionForm): string {
  const begins = momentOf(day, start);
  return `${dayWords(begins)}\n${words.until(timeWords(begins), timeWords(momentOf(day, end)))}`;
}
