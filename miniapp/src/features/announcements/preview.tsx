import './announcements.scss';
import type { UnitRef } from '@wanqing/shared';
import { Body, Card, View } from '../../ui';
import { NoticeBody } from '../notices/notice-body';
import type { ContentForm } from './form.rules';
import { shownOf } from './shown.rules';
import { words } from './words';

/** A notice as a member reads it in 长辈版, large as on their phone. */
export const Preview = ({ of: form, from }: { of: ContentForm; from: UnitRef }) => (
  <View className="app app-elder app-step-1 phone">
    <NoticeBody of={shownOf(form, from)} />
    {form.question !== 'none' && (
      <Card>
        <Body>{words.answersBelow[form.question]}</Body>
      </Card>
    )}
  </View>
);
