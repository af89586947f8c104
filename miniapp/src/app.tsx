import './platform/start';
import './app.scss';
import { useLaunch, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { refreshMe } from './api';
import { goInstead } from './hooks/nav';
import { HOME } from './places';

/** The whole mini-program; pages bring everything else. An address that leads nowhere leads home. */
export default function App({ children }: PropsWithChildren) {
  // Silent: a page that needs to know who this is says so itself when it fails.
  useLaunch(() => void refreshMe().catch(() => undefined));
  usePageNotFound(() => goInstead(HOME));
  return children;
}
