import type { CatalogueItem } from '@wanqing/shared';
import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';
import { KEPT_NEXT } from './kept';

/** What one may sign up for now, or a seat that is offered. */
export type Open = CatalogueItem;

/** What fits this member best; undefined while nothing is known yet, null where there is nothing or it cannot be known. */
export function useOpen(): Open | null | undefined {
  const { value, status } = useRemote(() => api.courses.next({ query: {} }), [], { keepAs: KEPT_NEXT });
  if (value) return value.item;
  return status === 'loading' ? undefined : null;
}

/** A freed seat that waits for this person's answer. */
export const isOffer = ({ glance }: Open): boolean => glance.mine?.state === 'offered';
