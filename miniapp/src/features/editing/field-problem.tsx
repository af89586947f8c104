import { Body, type FieldError, View } from '../../ui';

/** What is wrong with something that is no text box; nothing while it is right. */
export const FieldProblem = ({ of }: { of: FieldError | undefined }) =>
  of ? (
    <View className="field-error" aria={{ role: 'alert' }}>
      <Body tone="brick" bold>
        {of.what}
      </Body>
      <Body tone="brick">{of.now}</Body>
    </View>
  ) : null;
