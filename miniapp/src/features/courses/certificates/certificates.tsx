import type { Certificate } from '@wanqing/shared';
import { Body, Hint, Table, Tap, View } from '../../../ui';
import { OnComputer } from '../../checkins/on-computer';
import { certificatesPath } from '../book/places';
import { type CertificateHead, CertificateSheet } from './certificate-sheet';
import { words } from './words';

interface CertificatesProps {
  readonly activityId: string;
  readonly head: CertificateHead & { readonly share: number };
  readonly items: readonly Certificate[];
  /** Only this person's. */
  readonly member?: string;
}

/** Who gets a certificate, and the sheets as they will come out of the printer. */
export function Certificates({ activityId, head, items, member }: CertificatesProps) {
  const shown = member ? items.filter(({ memberId }) => memberId === member) : items;
  const [first] = shown;
  return (
    <>
      <View className="no-print stack">
        {member && first ? (
          <>
            <Body bold>{words.one(first.name)}</Body>
            <Tap to={certificatesPath(activityId)} className="link">
              <Body tone="pine">{words.all}</Body>
            </Tap>
          </>
        ) : (
          <>
            <Body bold>{words.ready(items.length, head.share)}</Body>
            <List activityId={activityId} of={items} />
          </>
        )}
        <Hint>{words.how}</Hint>
      </View>
      <OnComputer path={certificatesPath(activityId, member)}>
        {shown.map(one => (
          <CertificateSheet key={one.memberId} of={one} head={head} />
        ))}
      </OnComputer>
    </>
  );
}

const List = ({ activityId, of }: { activityId: string; of: readonly Certificate[] }) => (
  <Table
    label={words.list}
    rows={of}
    keyOf={({ memberId }) => memberId}
    columns={[
      { title: words.name, of: ({ name }) => name, names: true },
      { title: words.branch, of: ({ branch }) => branch },
      { title: words.came, of: ({ came, sessions }) => words.cameOf(came, sessions) },
      { title: words.share, of: ({ share }) => words.percent(share), figures: true },
      { title: words.number, of: ({ number }) => number, figures: true },
      {
        title: words.print,
        of: ({ memberId, name }) => (
          <Tap
            to={certificatesPath(activityId, memberId)}
            className="link"
            aria={{ label: words.singleOf(name) }}
          >
            <Body tone="pine">{words.single}</Body>
          </Tap>
        ),
      },
    ]}
  />
);
