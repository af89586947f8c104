import type { DrawForOrganizer, DrawInput } from '@wanqing/shared';
import { instantOf, type MomentForm, momentFormOf, noMoment } from '../../editing/moment.rules';
import type { Problems } from '../../editing/problems';
import { words } from './words';

/** A draw as it stands in the boxes. */
export interface DrawForm {
  readonly unitId: string | null;
  readonly name: string;
  readonly opens: MomentForm;
  readonly closes: MomentForm;
}

export const emptyDraw = (unitId: string | null): DrawForm => ({
  unitId,
  name: '',
  opens: noMoment,
  closes: noMoment,
});

export const drawFormOf = (draw: DrawForOrganizer): DrawForm => ({
  unitId: draw.unit.id,
  name: draw.name,
  opens: momentFormOf(draw.opensAt),
  closes: momentFormOf(draw.closesAt),
});

/** What is wrong with the boxes, by their names. */
export function drawProblems({ name, opens, closes }: DrawForm): Problems {
  const from = instantOf(opens);
  const until = instantOf(closes);
  return {
    ...(name.trim() ? {} : { name: words.noName }),
    ...(from ? {} : { opens: words.noTime }),
    ...(until ? {} : { closes: words.noTime }),
    ...(from && until && until <= from ? { closes: words.order } : {}),
  };
}

/** What is sent; null while something is missing. */
export function drawInputOf(form: DrawForm): DrawInput | null {
  const opensAt = instantOf(form.opens);
  const closesAt = instantOf(form.closes);
  if (!form.unitId || !opensAt || !closesAt || Object.keys(drawProblems(form)).length > 0) return null;
  return { unitId: form.unitId, name: form.name.trim(), opensAt, closesAt };
}
