import type { ReactNode } from 'react';
import { canPrint, print } from '../../platform/print';
import { BigButton, Body, Card, View } from '../../ui';

const words = {
  print: '打印',
  title: '请在电脑上打印',
  how: '在电脑的浏览器里打开下面的地址，再点「打印」。第一次用，电脑上会显示四位号，在手机上点「登录电脑」。',
};

/** What is to be printed with its button; in WeChat, where nothing can be printed, the address to open instead. */
export function OnComputer({ path, children }: { path: string; children: ReactNode }) {
  if (!canPrint) {
    return (
      <Card title={words.title}>
        <Body>{words.how}</Body>
        <Body bold>{API_BASE + path}</Body>
      </Card>
    );
  }
  return (
    <>
      <View className="no-print">
        <BigButton icon="print" label={words.print} onTap={print} />
      </View>
      <View className="paper-desk">{children}</View>
    </>
  );
}
