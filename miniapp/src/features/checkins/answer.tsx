import { BigButton, Body } from '../../ui';
import type { Shown } from './conclude';
import { words } from './door-words';
import { Plate } from './plate';
import { Result } from './result';
import type { Door } from './use-door';

/** The place of the answer: always the same, never empty; keeps the last one until the next thing is done. */
export function Answer({ door }: { door: Door }) {
  const { shown, phone, failure, pending } = door;
  if (failure) {
    return (
      <Plate tone="amber" icon="say" word={failure.status === 0 ? words.noNetwork : failure.sentence} small>
        {failure.status === 0 && <Body tone="inherit">{words.kept}</Body>}
        <BigButton label={words.again} pending={pending} onTap={door.again} />
      </Plate>
    );
  }
  if (shown?.kind === 'result') return <Result door={door} shown={shown} />;
  if (shown?.kind === 'nobody' || shown?.kind === 'wrong-code') {
    return (
      <Plate tone="amber" icon="say" word={trouble(shown)}>
        <Body tone="inherit">{shown.kind === 'nobody' ? words.nobodyNow : words.cardNow}</Body>
      </Plate>
    );
  }
  if (phone) {
    return (
      <Plate tone="amber" icon="person" word={words.whosePhone}>
        <Body tone="inherit">{words.whosePhoneHow(phone.digits)}</Body>
        <BigButton kind="secondary" label={words.dropPhone} onTap={door.dropPhone} />
      </Plate>
    );
  }
  return <Plate tone="still" icon="scan" word={pending ? words.looking : words.ready} small />;
}

const trouble = (shown: Extract<Shown, { kind: 'nobody' | 'wrong-code' }>): string =>
  shown.kind === 'nobody'
    ? words.nobody(shown.sought)
    : shown.code === 'poster'
      ? words.posterCode
      : words.unknownCode;
