/** Whether a table can be kept as a file of its own. */
export const canSaveTable = true;
