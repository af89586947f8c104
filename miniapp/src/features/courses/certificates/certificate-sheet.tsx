import './certificates.scss';
import type { Certificate } from '@wanqing/shared';
import { View } from '../../../ui';
import { dayOnPaper, namePoints, textOf, textPoints } from './sheet.rules';
import { words } from './words';

export interface CertificateHead {
  readonly title: string;
  readonly term: string;
  readonly unit: string;
  readonly teacherName: string;
}

/** One certificate on A4 landscape; sizes are millimetres and points of the sheet. */
export function CertificateSheet({ of, head }: { of: Certificate; head: CertificateHead }) {
  const text = textOf(head, of);
  return (
    <View className="sheet-a4 certificate">
      <View className="certificate-frame">
        <View className="certificate-lintel" aria={{ hidden: true }} />
        <View className="certificate-title">{words.certificate}</View>
        <View className="certificate-name" style={{ fontSize: `${namePoints(of.name)}pt` }}>
          {words.to(of.name)}
        </View>
        <View className="certificate-text" style={{ fontSize: `${textPoints(text)}pt` }}>
          {text}
        </View>
        <View className="certificate-foot">
          <View>
            {head.teacherName !== '' && (
              <View className="certificate-small">{words.teacher(head.teacherName)}</View>
            )}
            <View className="certificate-small">{words.numberLine(of.number)}</View>
          </View>
          <View className="certificate-from">
            <View className="certificate-unit">{head.unit}</View>
            <View className="certificate-small">{dayOnPaper(of.completedAt)}</View>
            <View className="certificate-seal">{words.seal}</View>
          </View>
        </View>
      </View>
    </View>
  );
}
