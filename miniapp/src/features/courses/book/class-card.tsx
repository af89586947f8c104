import { BigButton, Buttons, Card } from '../../../ui';
import { bookPath, certificatesPath, figuresPath } from './places';
import { words } from './words';

/** A course's class book, certificates and charts, on a page about it. */
export const ClassCard = ({ activityId }: { activityId: string }) => (
  <Card title={words.title}>
    <Buttons row>
      <BigButton narrow icon="list" label={words.book} to={bookPath(activityId)} />
      <BigButton
        narrow
        kind="secondary"
        icon="print"
        label={words.certificates}
        to={certificatesPath(activityId)}
      />
      <BigButton narrow kind="secondary" label={words.figures} to={figuresPath({ activity: activityId })} />
    </Buttons>
  </Card>
);
