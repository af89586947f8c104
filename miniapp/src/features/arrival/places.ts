/** Pages that arriving leads to. */
export const MY_CODE = '/pages/code/index';
export const DESK = '/desk/today/index';
