import { back } from '../../hooks/nav';
import { topEdge } from '../../platform/screen';
import { View, Words } from '../base';
import { Icon } from '../icon';
import { Tap } from '../tap';
import { Hint } from '../text';
import { words } from '../words';

interface HeaderProps {
  readonly title: string;
  readonly under?: string;
  readonly root: boolean;
  readonly onBack?: () => unknown;
}

/** 「返回」 and the heading; clear of the phone's clock and WeChat's capsule. */
export function Header({ title, under, root, onBack = back }: HeaderProps) {
  const edge = topEdge();
  return (
    <View as="header" className="header" style={{ paddingTop: `${edge.height}px` }}>
      <View className="header-row" style={{ minHeight: `${edge.row}px`, paddingRight: `${edge.right}px` }}>
        {!root && (
          <Tap className="back" onTap={onBack}>
            <Icon name="back" />
            <Words size="button" tone="inherit" bold inline>
              {words.back}
            </Words>
          </Tap>
        )}
        <Words size="title" level={1} bold className="header-title">
          {title}
        </Words>
      </View>
      {under && <Hint>{under}</Hint>}
    </View>
  );
}
