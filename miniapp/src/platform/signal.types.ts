/** ok: done, one long · wait: please see the desk, two short. */
export type Signal = 'ok' | 'wait';
