import { momentWords, type NoticeView } from '@wanqing/shared';
import type { ReactNode } from 'react';
import { BigButton, Body, Card, Facts, Heading, Hint, Notice, Standing, View } from '../../ui';
import { Moment } from '../arrival/moment';
import { Attachments } from './attachments';
import { Paragraphs } from './paragraphs';
import { kindWords, words } from './words';

/** What of a notice its reader sees; a draft in preview has no time of sending yet. */
export type ShownNotice = Pick<
  NoticeView,
  | 'kind'
  | 'title'
  | 'summary'
  | 'when'
  | 'place'
  | 'bring'
  | 'body'
  | 'attachments'
  | 'contactName'
  | 'contactPhone'
  | 'importance'
  | 'from'
  | 'corrections'
> & { readonly sentAt: string | null };

interface NoticeBodyProps {
  readonly of: ShownNotice;
  /** What is asked, after what is said. */
  readonly children?: ReactNode;
}

/** A notice in large letters: what is changed, what, when, where, what to bring, whom to ring. */
export function NoticeBody({ of: notice, children }: NoticeBodyProps) {
  const { title, summary, body, from, sentAt, contactName, contactPhone } = notice;
  return (
    <>
      <Changed by={notice.corrections} />
      <Card>
        <Mark of={notice} />
        <Heading>{title}</Heading>
        {summary && <Body>{summary}</Body>}
        <Facts
          of={[
            [words.when, notice.when && <Moment key="when">{notice.when}</Moment>],
            [words.place, notice.place],
            [words.bring, notice.bring],
          ]}
        />
      </Card>
      {body && (
        <Card>
          <Paragraphs of={body} />
        </Card>
      )}
      <Attachments of={notice.attachments} />
      {children}
      {contactPhone && (
        <Card title={words.ask(contactName)}>
          <BigButton kind="secondary" icon="phone" label={words.ring(contactName)} tel={contactPhone} />
          <Body>{contactPhone}</Body>
        </Card>
      )}
      <View>
        <Hint>{words.sentBy(from.name)}</Hint>
        {sentAt && <Hint>{momentWords(sentAt)}</Hint>}
      </View>
    </>
  );
}

/** What was changed last, before everything else: who has read it before need not look for it. */
function Changed({ by: corrections }: { by: ShownNotice['corrections'] }) {
  const latest = corrections[corrections.length - 1];
  if (!latest) return null;
  return (
    <Notice>
      <Heading tone="inherit">{words.corrected}</Heading>
      <Paragraphs of={latest.what.join('\n')} tone="inherit" />
    </Notice>
  );
}

/** What kind of notice it is, where it is more than any other. */
function Mark({ of: { kind, importance } }: { of: ShownNotice }) {
  const said = [importance === 'important' && words.important, kind !== 'announcement' && kindWords[kind]];
  const mark = said.filter(word => word !== false).join(' · ');
  if (mark === '') return null;
  return <Standing icon="say" tone="amber" word={mark} />;
}
