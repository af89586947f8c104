/** Whether this runs in a browser, which several people may share; WeChat belongs to one. */
export const inBrowser = true;
