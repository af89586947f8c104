import type { NoticeForOrganizer } from '@wanqing/shared';
import { ShareBar } from '../../features/announcements/share-bar';
import { answerWords } from '../../features/notices/words';
import { Body, Card, Hint, View, Words } from '../../ui';
import { words } from './words';

/** Three numbers to be read from afar, a bar, and the answers. */
export function Numbers({ of: { counts, spreading, question } }: { of: NoticeForOrganizer }) {
  const { recipients, read, told, pushed, call, waiting, unknown } = counts;
  return (
    <Card>
      <View aria={{ role: 'status', live: 'polite' }}>
        <Body bold>{spreading ? words.spreading : words.sentTo(recipients)}</Body>
        {waiting > 0 && <Hint>{words.waiting(waiting)}</Hint>}
      </View>
      <View className="numbers">
        <Tile main label={words.read} number={read + told} hint={words.readHint(told)} />
        <Tile label={words.pushed} number={pushed} hint={words.pushedHint} />
        <Tile label={words.call} number={call} hint={words.callHint} />
      </View>
      <ShareBar of={counts} />
      {question !== 'none' && <Answers of={counts} question={question} />}
      {unknown > 0 && <Hint>{words.unknown(unknown)}</Hint>}
    </Card>
  );
}

interface TileProps {
  readonly label: string;
  readonly number: number;
  readonly hint: string;
  readonly main?: boolean;
}

const Tile = ({ label, number, hint, main }: TileProps) => (
  <View className={main ? 'number number-main' : 'number'} data={{ number: label }}>
    <Body tone="inherit" bold>
      {label}
    </Body>
    <Words size="number" tone="inherit" bold>
      {number}
    </Words>
    <Hint>{hint}</Hint>
  </View>
);

interface AnswersProps {
  readonly of: NoticeForOrganizer['counts'];
  readonly question: 'ack' | 'attend';
}

function Answers({ of: { recipients, ack, go, stay }, question }: AnswersProps) {
  const given = question === 'ack' ? ack : go + stay;
  const said =
    question === 'ack'
      ? [`${answerWords.ack}${ack}`]
      : [`${answerWords.go}${go}`, `${answerWords.stay}${stay}`];
  return (
    <View>
      <Hint>{words.answers}</Hint>
      <Body bold>{[...said, words.notAnswered(recipients - given)].join('，')}</Body>
    </View>
  );
}
