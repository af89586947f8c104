import { useLate } from '../hooks/use-late';
import { View, Words } from './base';
import { classes } from './base.types';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';
import type { TapProps } from './tap.types';
import { words } from './words';

export interface BigButtonProps
  extends Pick<TapProps, 'onTap' | 'to' | 'tel' | 'disabled' | 'aria' | 'data'> {
  /** Two to six characters with a verb. */
  readonly label: string;
  /** primary: filled, 72 px · hero: the one big thing, 120 px · secondary: outlined · answer: softly filled, 88 px, to weigh the same as the one beside it · danger: names what it destroys. */
  readonly kind?: 'primary' | 'hero' | 'secondary' | 'answer' | 'danger';
  readonly icon?: IconName;
  /** Under way: takes no tap, and says so after 400 ms. */
  readonly pending?: boolean;
  /** As wide as its text, for rows of buttons on organizers' pages. */
  readonly narrow?: boolean;
}

/** A button with one clear word. */
export function BigButton({
  label,
  kind = 'primary',
  icon,
  pending = false,
  narrow,
  disabled,
  ...rest
}: BigButtonProps) {
  const late = useLate(pending);
  return (
    <Tap
      {...rest}
      disabled={disabled || pending}
      className={classes(
        'big-button',
        `big-button-${kind}`,
        narrow && 'big-button-narrow',
        pending && 'pending',
      )}
    >
      {icon && <Icon name={icon} large={kind === 'hero'} />}
      <Words size={kind === 'hero' ? 'title' : 'button'} tone="inherit" bold inline>
        {late ? words.waiting : label}
      </Words>
    </Tap>
  );
}

/** Buttons one under another, far enough apart for shaking hands; side by side where there is room and `row` is set. */
export const Buttons = ({ row, children }: { row?: boolean; children: React.ReactNode }) => (
  <View className={classes('buttons', row && 'buttons-row')}>{children}</View>
);
