/** WeChat opens no CSV: there the numbers are on the page. */
export const canSaveTable = false;
