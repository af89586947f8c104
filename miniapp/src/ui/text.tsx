import { Words } from './base';
import type { WordsProps } from './base.types';

type Given = Omit<WordsProps, 'size'>;

/** Heading inside a page: 28 px in 长辈版, 22 in standard. */
export const Heading = ({ level = 2, ...rest }: Given) => (
  <Words size="card-title" level={level} bold {...rest} />
);

/** Running text: 24 / 18 px, lines of at most 18 characters in 长辈版. */
export const Body = (props: Given) => <Words size="body" {...props} />;

/** Secondary text: 20 / 16 px, the smallest there is. */
export const Hint = (props: Given) => <Words size="hint" tone="soft" {...props} />;

/** A number or clock time to be read from afar: 48 / 40 px, tabular figures. */
export const Figure = (props: Given) => <Words size="number" bold {...props} />;
