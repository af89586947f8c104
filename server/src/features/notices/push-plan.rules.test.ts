import { type PushFacts, planPushes } from './push-plan.rules.js';

const notice = { kind: 'notice', id: 'N' } as const;
const change = { kind: 'change', id: 'C' } as const;
const credits = (all: Record<string, Record<string, number>>) =>
  new Map(Object.entries(all).map(([account, own]) => [account, new Map(Object.entries(own))]));
const planned = (facts: Partial<PushFacts>) =>
  planPushes({
    memberIds: ['li'],
    own: new Map([['li', ['new', 'old']]]),
    relatives: new Map(),
    templates: [notice],
    balances: new Map(),
    ...facts,
  }).map(
    ({ memberId, accountId, copy, templateId }) =>
      `${memberId} ${accountId} ${templateId}${copy ? ' copy' : ''}`,
  );

describe('who gets a message on which phone', () => {
  it.each<[string, Partial<PushFacts>, string[]]>([
    ['nobody without credit', {}, []],
    ['the phone used last', { balances: credits({ new: { N: 1 }, old: { N: 5 } }) }, ['li new N']],
    ['the phone with credit', { balances: credits({ new: { N: 0 }, old: { N: 1 } }) }, ['li old N']],
    ['not with another template', { balances: credits({ new: { C: 1 } }) }, []],
    [
      'the fitting template before the phone used last',
      { templates: [change, notice], balances: credits({ new: { N: 1 }, old: { C: 1 } }) },
      ['li old C'],
    ],
    [
      'another template where the fitting one has no credit',
      { templates: [change, notice], balances: credits({ new: { N: 1 } }) },
      ['li new N'],
    ],
    [
      'a copy for each relative with credit',
      {
        relatives: new Map([['li', ['son', 'daughter']]]),
        balances: credits({ new: { N: 1 }, daughter: { N: 1 } }),
      },
      ['li new N', 'li daughter N copy'],
    ],
    [
      'relatives alone, where the person has no phone',
      { own: new Map(), relatives: new Map([['li', ['son']]]), balances: credits({ son: { N: 1 } }) },
      ['li son N copy'],
    ],
    [
      'one credit once: for oneself before for a parent',
      {
        memberIds: ['li', 'son of li'],
        own: new Map([['son of li', ['son']]]),
        relatives: new Map([['li', ['son']]]),
        balances: credits({ son: { N: 1 } }),
      },
      ['son of li son N'],
    ],
    [
      'both parents, with two credits',
      {
        memberIds: ['father', 'mother'],
        own: new Map(),
        relatives: new Map([
          ['father', ['son']],
          ['mother', ['son']],
        ]),
        balances: credits({ son: { N: 2 } }),
      },
      ['father son N copy', 'mother son N copy'],
    ],
  ])('%s', (_what, facts, expected) => {
    expect(planned(facts)).toEqual(expected);
  });
});
