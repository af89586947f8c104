import type { CardView } from '@wanqing/shared';
import './cards.scss';
import { PrintedQr } from '../../features/checkins/printed-qr';
import { useHelp } from '../../hooks/use-help';
import { View } from '../../ui';
import { namePoints, sheetsOf } from './sheets.rules';
import { words } from './words';

/** Millimetres of a card's code: 30 is the least a shaking hand and an old phone manage (elder-ux §7). */
const codeEdge = 31;

/** A4 sheets with eight cards each and marks for the knife. */
export const CardSheets = ({ of }: { of: readonly CardView[] }) => (
  <>
    {sheetsOf(of).map(sheet => (
      <View className="sheet-a4 card-sheet" key={sheet[0]?.memberId}>
        <CutMarks />
        {sheet.map(card => (
          <MemberCard key={card.memberId} of={card} />
        ))}
      </View>
    ))}
  </>
);

function MemberCard({ of: { name, branch, phoneLast4, url } }: { of: CardView }) {
  const help = useHelp();
  return (
    <View className="member-card">
      <View className="member-card-words">
        <View className="member-card-head">{`${words.product} ${words.card}`}</View>
        <View className="member-card-name" style={{ fontSize: `${namePoints(name)}pt` }}>
          {name}
        </View>
        <View className="member-card-small">{branch}</View>
        {phoneLast4 && <View className="member-card-small">{words.last4(phoneLast4)}</View>}
        <View className="member-card-foot">
          <View>{help.name}</View>
          <View className="member-card-phone">{help.phone}</View>
        </View>
      </View>
      <PrintedQr text={url} label={words.code(name)} codeEdge={codeEdge} />
    </View>
  );
}

/** Edges of the columns and rows of cards, in millimetres from the sheet's corner. */
const across = [0, 1, 2].map(column => 19.4 + column * 85.6);
const down = [0, 1, 2, 3, 4].map(row => 40.5 + row * 54);

/** Short lines outside the cards, where the knife goes. */
const CutMarks = () => (
  <View className="cut-marks" aria={{ hidden: true }}>
    {across.flatMap(x =>
      [33.5, 258.5].map(y => (
        <View key={`${x} ${y}`} className="cut-down" style={{ left: `${x}mm`, top: `${y}mm` }} />
      )),
    )}
    {down.flatMap(y =>
      [12.4, 192.6].map(x => (
        <View key={`${x} ${y}`} className="cut-across" style={{ left: `${x}mm`, top: `${y}mm` }} />
      )),
    )}
  </View>
);
