import type { PlanBoxes, PlanOf } from './boxes';
import { Gates } from './gates';
import { Seats } from './seats';
import { Times } from './times';
import { Way } from './way';

/** All boxes of a plan: for a course, and for anything else one signs up for. */
export const PlanFields = ({ boxes, of }: { boxes: PlanBoxes; of: PlanOf }) => (
  <>
    <Way boxes={boxes} of={of} />
    {boxes.form.way !== null && (
      <>
        <Times {...boxes} />
        <Seats {...boxes} />
        <Gates boxes={boxes} of={of} />
      </>
    )}
  </>
);
