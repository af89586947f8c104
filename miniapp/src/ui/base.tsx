import { Image, View as TaroView, Text } from '@tarojs/components';
import { addressOf } from '../platform/address';
import { weappAria } from './aria';
import { type PictureProps, type ViewProps, type WordsProps, wordsClass } from './base.types';

/** A box. Nothing pressable: that is `Tap`. */
export function View({ className, style, id, aria, children }: ViewProps) {
  return (
    <TaroView className={className} style={style} id={id} {...weappAria(aria)}>
      {children}
    </TaroView>
  );
}

/** Text of one of the seven sizes; a block unless `inline`. */
export function Words(props: WordsProps) {
  const Box = props.inline ? Text : TaroView;
  const role = props.level ? { role: 'heading' } : undefined;
  return (
    <Box className={wordsClass(props)} {...weappAria({ ...role, ...props.aria })}>
      {props.children}
    </Box>
  );
}

/** A picture that fills its box without being cut; `src` may be a path of the server's. */
export function Picture({ src, alt, className, style }: PictureProps) {
  const aria = alt ? { role: 'img', label: alt } : { hidden: true };
  return (
    <Image src={addressOf(src)} className={className} style={style} mode="aspectFit" {...weappAria(aria)} />
  );
}
