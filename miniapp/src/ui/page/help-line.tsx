import { useHelp } from '../../hooks/use-help';
import { View, Words } from '../base';
import { Hint } from '../text';
import { words } from '../words';

/** Who answers the phone and when, at the end of each page. */
export function HelpLine() {
  const { name, phone, hours } = useHelp();
  return (
    <View className="help-line">
      <Hint>{words.helpAt(name, hours)}</Hint>
      <Words size="body" bold className="no-break">
        {phone}
      </Words>
    </View>
  );
}
