import type { PushEventName } from '../push/event.js';
import type { Pusher } from './callbacks/pusher.js';
import type { PushOutcome } from './callbacks/target.js';
import type { SimulatorClock } from './clock.js';
import type { CreditBook } from './subscriptions.js';

export type Answer = 'accept' | 'reject';

/** What a person does on the phone, and what WeChat tells the server about it. */
export class Persons {
  readonly #clock: SimulatorClock;
  readonly #credits: CreditBook;
  readonly #pusher: Pusher;

  constructor(clock: SimulatorClock, credits: CreditBook, pusher: Pusher) {
    this.#clock = clock;
    this.#credits = credits;
    this.#pusher = pusher;
  }

  /** Answers the question about subscribe messages, alike for all templates asked about at once. */
  answerPopup(openid: string, templateIds: readonly string[], answer: Answer): Promise<PushOutcome> {
    if (answer === 'accept') for (const id of templateIds) this.#credits.grant(openid, id);
    return this.#push(
      'subscribe_msg_popup_event',
      openid,
      templateIds.map(TemplateId => ({ TemplateId, SubscribeStatusString: answer, PopupScene: '0' })),
    );
  }

  /** Switches a template off in the settings; what was accepted before is gone. */
  rejectInSettings(openid: string, templateId: string): Promise<PushOutcome> {
    this.#credits.cancel(openid, templateId);
    return this.#push('subscribe_msg_change_event', openid, [
      { TemplateId: templateId, SubscribeStatusString: 'reject' },
    ]);
  }

  /** Reports how a message fared after the sending call was answered; "0" and "success" is the good end. */
  reportSent(
    message: { openid: string; templateId: string; msgid: string },
    errorCode: string,
    errorStatus: string,
  ): Promise<PushOutcome> {
    const { openid, templateId, msgid } = message;
    return this.#push('subscribe_msg_sent_event', openid, [
      { TemplateId: templateId, MsgID: BigInt(msgid), ErrorCode: errorCode, ErrorStatus: errorStatus },
    ]);
  }

  #push(
    name: PushEventName,
    openid: string,
    items: Array<Record<string, string | bigint>>,
  ): Promise<PushOutcome> {
    const createdAt = Math.floor(this.#clock.now() / 1000);
    return this.#pusher.push({ name, openid, createdAt, items });
  }
}
