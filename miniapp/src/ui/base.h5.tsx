import { createContext, useContext } from 'react';
import { webAria } from './aria';
import { classes, type PictureProps, type ViewProps, type WordsProps, wordsClass } from './base.types';

const dataset = (data: ViewProps['data'] = {}) =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));

/** True inside a link or button, where HTML allows only running elements. */
export const InsideTap = createContext(false);

/** A box. Nothing pressable: that is `Tap`. */
export function View({ as = 'div', className, style, id, aria, data, children }: ViewProps) {
  const Box = useContext(InsideTap) ? 'span' : as;
  return (
    <Box className={classes('box', className)} style={style} id={id} {...webAria(aria)} {...dataset(data)}>
      {children}
    </Box>
  );
}

/** Text of one of the seven sizes; a block unless `inline`. */
export function Words(props: WordsProps) {
  const inside = useContext(InsideTap);
  const Box = inside ? 'span' : props.level ? (`h${props.level}` as const) : props.inline ? 'span' : 'p';
  return (
    <Box className={wordsClass(props)} data-t={props.size} {...webAria(props.aria)}>
      {props.children}
    </Box>
  );
}

/** A picture that fills its box without being cut. */
export function Picture({ src, alt, className, style }: PictureProps) {
  return <img src={src} alt={alt} className={className} style={{ objectFit: 'contain', ...style }} />;
}
