import { momentWords, type NoticeView } from '@wanqing/shared';
import { BigButton, Body, Card, Facts, Heading, Hint, Notice } from '../../ui';
import { Attachments } from './attachments';
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

/** A notice in large letters: what is changed, what, when, where, what to bring, whom to ring. */
export function NoticeBody({ of: notice }: { of: ShownNotice }) {
  const { corrections, title, summary, body, from, sentAt } = notice;
  const latest = corrections[corrections.length - 1];
  return (
    <>
      {latest && (
        <Notice>
          <Heading tone="inherit">{words.corrected}</Heading>
          {latest.what.map(line => (
            <Body key={line} tone="inherit">
              {line}
            </Body>
          ))}
        </Notice>
      )}
      <Card>
        <Hint>{marks(notice)}</Hint>
        <Heading>{title}</Heading>
        {summary && <Body>{summary}</Body>}
        <Facts
          of={[
            [words.when, notice.when],
            [words.place, notice.place],
            [words.bring, notice.bring],
          ]}
        />
      </Card>
      {body && (
        <Card>
          <Body>{body}</Body>
        </Card>
      )}
      <Attachments of={notice.attachments} />
      {notice.contactPhone && (
        <Card title={words.ask(notice.contactName)}>
          <Body bold>{notice.contactPhone}</Body>
          <BigButton kind="secondary" icon="phone" label={words.ring} tel={notice.contactPhone} />
        </Card>
      )}
      <Card>
        <Facts of={[[words.from, sentAt ? `${from.name}\n${momentWords(sentAt)}` : from.name]]} />
      </Card>
    </>
  );
}

const marks = ({ kind, importance }: ShownNotice): string =>
  importance === 'important' ? `${words.important} · ${kindWords[kind]}` : kindWords[kind];
