/** Whether this device can print the page. */
export const canPrint = true;

export const print = (): void => window.print();
