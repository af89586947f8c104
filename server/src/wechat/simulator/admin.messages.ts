import * as z from 'zod/mini';
import type { Action } from './action.js';
import { PushTarget } from './callbacks/target.js';
import { Openid } from './openid.js';

const TemplateId = z.string().check(z.minLength(1));
const Credits = z.strictObject({
  openids: z.array(Openid).check(z.maxLength(100_000)),
  templateId: TemplateId,
  times: z._default(z.int().check(z.gte(1), z.lte(1000)), 1),
});
const Popup = z.strictObject({
  openid: Openid,
  templateIds: z.array(TemplateId).check(z.minLength(1), z.maxLength(5)),
  answer: z._default(z.enum(['accept', 'reject']), 'accept'),
});
const Rejection = z.strictObject({ openid: Openid, templateId: TemplateId });
const Report = z.strictObject({
  openid: Openid,
  templateId: TemplateId,
  msgid: z.string().check(z.regex(/^\d{1,19}$/)),
  errorCode: z._default(z.string(), '0'),
  errorStatus: z._default(z.string(), 'success'),
});
const Word = z.string().check(z.minLength(1));
const Words = z.strictObject({ risky: z.optional(z.array(Word)), review: z.optional(z.array(Word)) });
const Delay = z.strictObject({
  path: z.string().check(z.startsWith('/')),
  ms: z.int().check(z.gte(0), z.lte(600_000)),
});

/** Controls of subscribe messages and of the content check. */
export const messageActions: Record<string, Action> = {
  'POST /__simulator/credits': (state, body) => {
    const { openids, templateId, times } = Credits.parse(body);
    for (const openid of openids) state.credits.grant(openid, templateId, times);
    return { granted: openids.length * times };
  },
  'POST /__simulator/credits-left': (state, body) => {
    const { openid, templateId } = Rejection.parse(body);
    return { left: state.credits.left(openid, templateId) };
  },
  'GET /__simulator/sent-counts': state => ({ total: state.sent.total, items: state.sent.counts() }),
  'GET /__simulator/sent': state => ({ items: state.sent.recent() }),
  'POST /__simulator/popups': (state, body) => {
    const { openid, templateIds, answer } = Popup.parse(body);
    return state.persons.answerPopup(openid, templateIds, answer);
  },
  'POST /__simulator/settings-rejections': (state, body) => {
    const { openid, templateId } = Rejection.parse(body);
    return state.persons.rejectInSettings(openid, templateId);
  },
  'POST /__simulator/sent-reports': (state, body) => {
    const { errorCode, errorStatus, ...message } = Report.parse(body);
    return state.persons.reportSent(message, errorCode, errorStatus);
  },
  'POST /__simulator/push-target': (state, body) => {
    state.pusher.target = PushTarget.parse(body);
    return { url: state.pusher.target.url };
  },
  'DELETE /__simulator/push-target': state => {
    state.pusher.target = undefined;
    return {};
  },
  'POST /__simulator/visits': (state, body) => {
    state.visits.set(z.strictObject({ openid: Openid }).parse(body).openid, state.clock.now());
    return {};
  },
  'POST /__simulator/words': (state, body) => {
    Object.assign(state.words, Words.parse(body));
    return state.words;
  },
  'POST /__simulator/delays': (state, body) => {
    const { path, ms } = Delay.parse(body);
    state.delays.set(path, ms);
    return { ms };
  },
};
