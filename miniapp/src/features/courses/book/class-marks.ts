import type { ClassEntry } from '@wanqing/shared';
import type { StandingProps } from '../../../ui';
import { entryWords } from './words';

const looks: Record<NonNullable<ClassEntry>, Pick<StandingProps, 'icon' | 'tone'>> = {
  came: { icon: 'tick', tone: 'ok' },
  excused: { icon: 'wait', tone: 'plain' },
  home_visit: { icon: 'home', tone: 'ok' },
  absent: { icon: 'stop', tone: 'amber' },
};

/** An entry as drawing, colour and word. */
export const standingOf = (entry: NonNullable<ClassEntry>): StandingProps => ({
  ...looks[entry],
  word: entryWords[entry],
});
