import { QrCode } from '../../ui';
import { qrModules } from '../../ui/qr.rules';

/** Quiet zone of `qrModules` on each side, in modules (ISO/IEC 18004 asks for four). */
const quiet = 4;

/** Edge in millimetres of the whole picture, so that the code inside its quiet zone measures `codeEdge`. */
export function printedEdge(text: string, codeEdge: number): number {
  const modules = qrModules(text).length;
  return (codeEdge * modules) / (modules - 2 * quiet);
}

/** A QR code on paper: the dark part measures `codeEdge` millimetres, whatever it says. */
export const PrintedQr = ({ text, label, codeEdge }: { text: string; label: string; codeEdge: number }) => (
  <QrCode text={text} label={label} size={`${printedEdge(text, codeEdge).toFixed(2)}mm`} />
);
