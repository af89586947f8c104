import { type ReactNode, useEffect } from 'react';
import { useMode } from '../../hooks/use-mode';
import { organizerPlaces } from '../../places';
import { nameThePage } from '../../platform/screen';
import { View } from '../base';
import { Stage } from '../stage';
import { Bar } from './bar';
import { Header } from './header';
import { HelpLine } from './help-line';
import { Side } from './side';

export interface PageProps {
  /** The page's heading and the title of the tab. */
  readonly title: string;
  /** Line under the heading: the date, the place. */
  readonly under?: string;
  /** The first page of all has no way back. */
  readonly root?: boolean;
  /** What 「返回」 does; one page back unless told. */
  readonly onBack?: () => unknown;
  /** desk: two columns on a wide screen · organizer: wider, with the side list of their pages. */
  readonly for?: 'everyone' | 'desk' | 'organizer';
  /** Only content: for the big screen and for paper. */
  readonly bare?: boolean;
  readonly children?: ReactNode;
}

/** Every page: heading with a way back, content, and the fixed bar with the phone help. */
export function Page({
  title,
  under,
  root = false,
  onBack,
  for: whom = 'everyone',
  bare = false,
  children,
}: PageProps) {
  const { elder } = useMode();
  useEffect(() => nameThePage(title), [title]);
  if (bare) return <Stage className="page page-bare">{children}</Stage>;
  const organizer = whom === 'organizer';
  return (
    <Stage className={whom === 'everyone' ? 'page' : `page page-${whom}`}>
      <Header title={title} under={under} root={root} onBack={onBack} />
      {organizer && <Side places={organizerPlaces} />}
      <View as="main" className="content">
        {children}
        {elder && !organizer && <HelpLine />}
        {root && <View className="doorway" aria={{ hidden: true }} />}
      </View>
      <Bar />
    </Stage>
  );
}
