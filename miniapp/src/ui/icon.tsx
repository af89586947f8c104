import { View } from './base';

export type IconName =
  | 'home'
  | 'person'
  | 'people'
  | 'phone'
  | 'calendar'
  | 'list'
  | 'scan'
  | 'code'
  | 'tick'
  | 'wait'
  | 'say'
  | 'stop'
  | 'back'
  | 'next'
  | 'print'
  | 'save'
  | 'file'
  | 'search'
  | 'delete'
  | 'screen'
  | 'letters'
  | 'sound';

/** A line drawing in the colour of the text; always beside a word, so readers skip it. */
export const Icon = ({ name, large = false }: { name: IconName; large?: boolean }) => (
  <View className={`icon icon-${name}${large ? ' icon-large' : ''}`} aria={{ hidden: true }} />
);
