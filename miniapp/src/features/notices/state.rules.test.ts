import { stateOf } from './state.rules';

const read = { recalled: false, read: true, answer: null, question: 'none', importance: 'normal' } as const;

it.each([
  ['not read yet', { ...read, read: false }, 'amber', '还没看'],
  ['important', { ...read, read: false, importance: 'important' }, 'amber', '重要，还没看'],
  ['read', read, 'ok', '看过了'],
  ['an answer is still wanted', { ...read, question: 'attend' }, 'amber', '等您回答'],
  ['answered', { ...read, question: 'attend', answer: 'stay' }, 'ok', '回答了：不去'],
  [
    'changed since it was answered',
    { ...read, question: 'attend', answer: 'go', read: false },
    'amber',
    '还没看',
  ],
  ['recalled, whether read or not', { ...read, read: false, recalled: true }, 'plain', '撤回了'],
] as const)('%s', (_, notice, tone, word) => {
  expect(stateOf(notice)).toMatchObject({ tone, word });
});
