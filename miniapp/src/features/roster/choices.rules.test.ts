import { choicesOf } from './choices.rules';

const issue = (code: string, acceptable: boolean, candidates: { id: string; name: string }[] = []) => ({
  code,
  acceptable,
  candidates,
  column: '',
  sentence: '',
});
const near = [{ id: '01JD0000000000000000000000', name: '第二支部' }];

it.each([
  [
    'a short phone can be taken',
    [issue('PHONE_SHORT', true)],
    { accept: true, branch: false, candidates: [] },
  ],
  ['no name cannot', [issue('NAME_MISSING', false)], { accept: false, branch: false, candidates: [] }],
  [
    'an unknown branch is chosen',
    [issue('BRANCH_UNKNOWN', false, near)],
    { accept: false, branch: true, candidates: near },
  ],
  [
    'a branch chosen takes a short phone along',
    [issue('PHONE_SHORT', true), issue('BRANCH_MISSING', false)],
    { accept: false, branch: true, candidates: [] },
  ],
  [
    'a branch does not help where the name is missing',
    [issue('NAME_MISSING', false), issue('BRANCH_UNKNOWN', false, near)],
    { accept: false, branch: false, candidates: [] },
  ],
  ['nothing to decide', [], { accept: false, branch: false, candidates: [] }],
])('%s', (_, issues, expected) => {
  expect(choicesOf({ issues })).toEqual(expected);
});
