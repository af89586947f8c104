import { type DeskActivity, type DeskCandidate, momentWords, sentenceOf } from '@wanqing/shared';
import { BigButton, Body, Buttons, Card, Failure, Hint, Notice, Words } from '../../../ui';
import { signupsPath } from '../list/places';
import { expected, isIn, mayOverrule, refusalOf } from './counter.rules';
import { DrawWishes } from './draw-wishes';
import { aboutOf, standingOf } from './people';
import type { Counter, Stage } from './use-counter';
import { words } from './words';

interface PersonCardProps {
  readonly counter: Counter;
  readonly activity: DeskActivity;
  readonly of: Extract<Stage, { at: 'ask' }>;
}

/** Who is being signed up, what stands in the way, and the one thing to press. */
export function PersonCard({ counter, activity, of: { person, companion } }: PersonCardProps) {
  return (
    <Card>
      <Words size="title" bold level={2} className="plate-name">
        {companion ? words.names(person.name, companion.name) : person.name}
      </Words>
      {[person, companion].map(
        one =>
          one && (
            <Hint key={one.memberId}>
              {companion ? `${one.name}：${aboutOf(one, true)}` : aboutOf(one, true)}
            </Hint>
          ),
      )}
      {[person, companion].map(one => one && <InTheWay key={one.memberId} of={one} />)}
      <Ways counter={counter} activity={activity} of={{ at: 'ask', person, companion }} />
    </Card>
  );
}

/** What the attendant should know first: a place there is already, other things at the same time, a condition. */
function InTheWay({ of: person }: { of: DeskCandidate }) {
  const { conflicts, canSignUp, signup } = person;
  const standing = standingOf(person);
  const same = conflicts.map(({ title, startsAt }) => `${title}，${momentWords(startsAt)}`).join('；');
  const refusal = refusalOf(person);
  const tellConflict = same && (refusal === null || refusal === 'SIGNUP_CONFLICT');
  return (
    <>
      {standing && (
        <Notice tone={isIn(person) ? 'ok' : 'amber'}>
          {signup?.ahead == null ? standing : `${standing}，${words.ahead(signup.ahead)}`}
        </Notice>
      )}
      {tellConflict && <Notice>{words.atTheSameTime(same)}</Notice>}
      {!isIn(person) && !canSignUp.ok && refusal && refusal !== 'SIGNUP_CONFLICT' && (
        <Notice>{sentenceOf(refusal, canSignUp.details)}</Notice>
      )}
    </>
  );
}

function Ways({ counter, activity, of: { person, companion } }: PersonCardProps) {
  const { join } = counter;
  if (isIn(person)) {
    return (
      <Buttons>
        <BigButton label={words.another} onTap={counter.restart} />
        <BigButton
          kind="secondary"
          label={words.seeList}
          to={signupsPath(activity.activityId, person.phoneLast4 ?? undefined)}
        />
      </Buttons>
    );
  }
  const party = companion ? [person, companion] : [person];
  const reason = party.map(refusalOf).find(refusal => refusal !== null) ?? null;
  const insisted = reason ?? join.failure?.code ?? null;
  if (reason === 'SIGNUP_BY_LOTTERY' && activity.drawId) {
    return <DrawWishes counter={counter} activity={activity} drawId={activity.drawId} />;
  }
  const seat = expected(activity.counts, companion ? 2 : 1) === 'seat';
  const label = companion ? (seat ? words.joinBoth : words.waitBoth) : seat ? words.join : words.wait;
  const may = insisted === null || mayOverrule(insisted);
  // A server that could not be reached is asked the same again.
  const anyway = insisted !== null && (reason !== null || (join.failure?.status ?? 0) === 409);
  return (
    <>
      <Failure of={join} />
      <Buttons>
        {may && (
          <BigButton
            label={anyway ? words.anyway : label}
            pending={join.pending}
            onTap={() => join.run(anyway)}
          />
        )}
        {activity.companions && !companion && may && (
          <BigButton kind="secondary" label={words.takeAlong} onTap={counter.takeAlong} />
        )}
        <BigButton kind="secondary" label={words.another} onTap={counter.restart} />
      </Buttons>
      {anyway && may && <Body tone="soft">{words.anywayWhat}</Body>}
    </>
  );
}
