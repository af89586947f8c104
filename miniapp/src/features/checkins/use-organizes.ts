import { useMe } from '../../hooks/use-session';

/** Whether this person is an organizer somewhere: what they may do here the server still decides. */
export const useOrganizes = (): boolean => useMe()?.roles.some(({ role }) => role === 'organizer') ?? false;
