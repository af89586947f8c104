import { useMemo } from 'react';
import { Picture, View } from './base';
import { qrImage } from './qr-image';

export interface QrCodeProps {
  /** What a camera will read; under 60 characters scans best. */
  readonly text: string;
  /** What the code is, for those who do not see it: 「王秀英的签到码」. */
  readonly label: string;
  /** Edge in pixels, quiet zone included; a CSS length where it is printed (`12cm`). */
  readonly size?: number | string;
}

/** A QR code, dark on white with its quiet zone, 240 px unless told. */
export function QrCode({ text, label, size = 240 }: QrCodeProps) {
  const image = useMemo(() => qrImage(text), [text]);
  const edge = typeof size === 'number' ? `${size}px` : size;
  return (
    <View className="qr-code">
      <Picture src={image} alt={label} style={{ width: edge, height: edge }} />
    </View>
  );
}
