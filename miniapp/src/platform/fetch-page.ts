/** Nothing to fetch in WeChat: every page of the main package is on the phone. */
export const fetchPage = (_path: string): void => undefined;
