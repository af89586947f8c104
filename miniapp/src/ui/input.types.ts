/** What a text box takes; the same on both platforms. */
export interface TextInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => unknown;
  /** Which keyboard a phone shows. */
  readonly kind?: 'text' | 'digits' | 'phone' | 'search';
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly invalid?: boolean;
  /** Enter, or the keyboard's own button. */
  readonly onDone?: () => unknown;
  /** Id of the sentence that explains an error. */
  readonly describedBy?: string;
}

export interface WhenInputProps {
  readonly id: string;
  readonly label: string;
  /** day: YYYY-MM-DD · time: HH:MM; empty while not chosen. */
  readonly kind: 'day' | 'time';
  readonly value: string;
  readonly onChange: (value: string) => unknown;
  readonly invalid?: boolean;
}
