import { Body } from './text';

/** Name of a text box, above it. */
export const Label = ({ children }: { for: string; children: string }) => <Body bold>{children}</Body>;
