import { useState } from 'react';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { BigButton, Choice, Remote, View } from '../../../ui';
import { FieldProblem } from '../../editing/field-problem';
import { momentFormOf, momentSaid } from '../../editing/moment.rules';
import type { PlanBoxes, PlanOf } from './boxes';
import { type MadeDraw, NewDraw } from './new-draw';
import { words } from './words';

/** Draws that can still be joined; none of them has begun to be drawn. */
const joinable = ['planned', 'open'];

/** The draw an activity's seats are given out in: one that is there, or a new one. */
export function DrawField({ boxes: { form, change, problems }, of }: { boxes: PlanBoxes; of: PlanOf }) {
  const [making, setMaking] = useState(false);
  const draws = useRemote(() => api.lottery.list({ query: {} }));
  const join = ({ id, opensAt }: MadeDraw) => change({ drawId: id, opens: momentFormOf(opensAt) });
  return (
    <View className="field">
      <Remote of={draws}>
        {({ items }) => {
          const open = items.filter(({ state, id }) => joinable.includes(state) || id === form.drawId);
          return (
            <>
              {open.length > 0 && (
                <Choice
                  label={words.draw}
                  value={form.drawId}
                  options={open.map(({ id, name, opensAt, closesAt }) => ({
                    value: id,
                    label: name,
                    hint: words.drawTimes(
                      momentSaid(momentFormOf(opensAt)),
                      momentSaid(momentFormOf(closesAt)),
                    ),
                  }))}
                  onChange={id => {
                    const draw = open.find(other => other.id === id);
                    if (draw) join(draw);
                  }}
                />
              )}
              <BigButton narrow kind="secondary" label={words.newDraw} onTap={() => setMaking(true)} />
            </>
          );
        }}
      </Remote>
      <FieldProblem of={problems.drawId} />
      {making && (
        <NewDraw
          unitId={of.unitId}
          onMade={async draw => {
            setMaking(false);
            join(draw);
            await draws.reload();
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </View>
  );
}
