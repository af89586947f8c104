import { useHelp } from '../../hooks/use-help';
import { Hint } from '../text';
import { words } from '../words';

/** Who answers the phone and when, at the end of each page. */
export function HelpLine() {
  const { name, phone, hours } = useHelp();
  return <Hint className="help-line">{words.helpAt(name, phone, hours)}</Hint>;
}
