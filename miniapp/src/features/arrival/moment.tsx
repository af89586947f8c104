import { Body } from '../../ui';
import './moment.scss';

/** A day and a time; breaks between them, never within 「星期一」. */
export const Moment = ({ children, bold = true }: { children: string; bold?: boolean }) => (
  <Body bold={bold} className="moment">
    {children}
  </Body>
);
