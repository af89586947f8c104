import { pathTo } from '../../hooks/nav';

export const FAMILY = '/pages/family/index';

export const NOTICE = '/pages/notice/index';

/** A notice; `relativeOf` is the elder for whom one reads it. */
export const noticePath = (id: string, relativeOf?: string): string =>
  pathTo(NOTICE, { id, for: relativeOf });

/** The calls one has been asked to make. */
export const callsPath = (): string => '/desk/calls/index';
