import type { ActivityForOrganizer } from '@wanqing/shared';
import './poster.scss';
import { PrintedQr, printedEdge } from '../../features/checkins/printed-qr';
import { useHelp } from '../../hooks/use-help';
import { View, Words } from '../../ui';
import { posterSizes } from './poster.rules';
import { whenOf } from './when.rules';
import { words } from './words';

/** One A4 sheet: what, when, where, and the code with a couplet at its sides. */
export function Poster({ of: activity }: { of: ActivityForOrganizer }) {
  const help = useHelp();
  const { first, count } = whenOf(activity.sessions, Date.now());
  const facts = [count > 1 ? words.times(first, count) : first, activity.place].filter(Boolean);
  const sizes = posterSizes({
    title: activity.title,
    facts,
    quietRatio: printedEdge(activity.posterUrl, 100) / 100,
  });
  return (
    <View className="sheet-a4 poster">
      <View className="poster-title" style={{ fontSize: `${sizes.title}pt` }}>
        {activity.title}
      </View>
      <View className="poster-facts" style={{ fontSize: `${sizes.facts}pt` }}>
        {facts.map(fact => (
          <View key={fact}>{fact}</View>
        ))}
      </View>
      <View className="poster-code">
        <View className="poster-side">{words.left}</View>
        <PrintedQr text={activity.posterUrl} label={words.qr} codeEdge={sizes.code} />
        <View className="poster-side">{words.right}</View>
      </View>
      <View className="poster-foot">
        <Words size="body" bold className="poster-no-phone">
          {words.noPhone}
        </Words>
        <Words size="body">
          {activity.contactPhone
            ? words.help(activity.contactName, activity.contactPhone)
            : words.help(help.name, help.phone)}
        </Words>
        <Words size="body">{words.organizer(activity.organizer.name)}</Words>
      </View>
    </View>
  );
}
