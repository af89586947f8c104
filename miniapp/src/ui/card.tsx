import type { ReactNode } from 'react';
import { View } from './base';
import { classes } from './base.types';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';
import type { TapProps } from './tap.types';
import { Body, Heading, Hint } from './text';

export interface CardProps {
  readonly title?: string;
  /** Second line under the title. */
  readonly hint?: string;
  readonly tone?: 'plain' | 'ok' | 'amber';
  readonly children?: ReactNode;
}

/** A white sheet on the paper with a heading. */
export function Card({ title, hint, tone = 'plain', children }: CardProps) {
  return (
    <View as="section" className={classes('card', `card-${tone}`)}>
      {title && <Heading>{title}</Heading>}
      {hint && <Hint>{hint}</Hint>}
      {children}
    </View>
  );
}

export interface RowProps extends Pick<TapProps, 'onTap' | 'to' | 'tel' | 'disabled' | 'data'> {
  readonly title: string;
  readonly hint?: string;
  readonly icon?: IconName;
  /** State at the right, in words: 「2条没看」. */
  readonly state?: ReactNode;
}

/** A line of a list, 88 px: one single target. */
export function Row({ title, hint, icon, state, ...tap }: RowProps) {
  return (
    <Tap {...tap} className="row">
      {icon && <Icon name={icon} />}
      <View className="row-middle">
        <View className="row-words">
          <Body bold>{title}</Body>
          {hint && <Hint>{hint}</Hint>}
        </View>
        {typeof state === 'string' ? <Hint inline>{state}</Hint> : state}
      </View>
      <Icon name="next" />
    </Tap>
  );
}

/** Things under one another, at the page's distance. */
export const Stack = ({ children }: { children: ReactNode }) => <View className="stack">{children}</View>;

/** Rows under one another, a thumb apart. */
export const Rows = ({ children }: { children: ReactNode }) => <View className="rows">{children}</View>;

/** What and its value, one under the other: 「在哪里 3楼301室」. */
export function Facts({ of }: { of: readonly (readonly [what: string, value: ReactNode])[] }) {
  return (
    <View className="facts">
      {of
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        .map(([what, value]) => (
          <View className="fact" key={what}>
            <Hint>{what}</Hint>
            {typeof value === 'string' || typeof value === 'number' ? <Body bold>{value}</Body> : value}
          </View>
        ))}
    </View>
  );
}
