/** Whether the screen is at least 900 px wide: never in WeChat on a phone. */
export const useWide = (): boolean => false;
