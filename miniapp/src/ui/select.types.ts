/** A list to choose one from; the same on both platforms. */
export interface SelectInputProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => unknown;
  readonly invalid?: boolean;
}
