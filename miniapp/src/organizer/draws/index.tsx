import { useState } from 'react';
import { api } from '../../api';
import { DrawLine } from '../../features/lottery/organizer/draw-line';
import { NewDraw } from '../../features/lottery/organizer/new-draw';
import { organizerDrawPath } from '../../features/lottery/organizer/places';
import { words } from '../../features/lottery/organizer/words';
import { go } from '../../hooks/nav';
import { usePages } from '../../hooks/use-pages';
import { BigButton, Body, Buttons, Page, Pager, Remote, Rows } from '../../ui';

/** All draws of this organizer, and a new one. */
export default function Draws() {
  const pages = usePages(cursor => api.lottery.list({ query: { cursor } }));
  const [making, make] = useState(false);
  return (
    <Page for="organizer" title={words.title}>
      <Body>{words.intro}</Body>
      {making ? (
        <NewDraw
          onMade={({ id }) => {
            make(false);
            go(organizerDrawPath(id));
          }}
          onClose={() => make(false)}
        />
      ) : (
        <Buttons row>
          <BigButton narrow label={words.create} onTap={() => make(true)} />
        </Buttons>
      )}
      <Remote of={pages} empty={words.none}>
        {({ items }) => (
          <>
            <Rows>
              {items.map(draw => (
                <DrawLine key={draw.id} of={draw} />
              ))}
            </Rows>
            <Pager of={pages} />
          </>
        )}
      </Remote>
    </Page>
  );
}
