import type { HelpView } from '@wanqing/shared';
import { useMe } from './use-session';

const untilTold: HelpView = { name: HELP_NAME, phone: HELP_PHONE, hours: HELP_HOURS };

/** Whom to ring, by name, and when somebody is there. */
export const useHelp = (): HelpView => useMe()?.help ?? untilTold;
