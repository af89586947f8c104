import { api } from '../../api';
import { useStore } from '../../hooks/store';
import { storage } from '../../platform/storage';
import { createKeptScans, type KeptScan, type SentScan } from './kept-scans';

/** Scans of this phone that wait for the network. */
export const scans = createKeptScans(body => api.checkins.scan({ body }), storage);

export const useKeptScans = (): readonly KeptScan[] => useStore(scans.waiting);
/** Kept scans of today that were sent since, oldest first. */
export const useSentScans = (): readonly SentScan[] => useStore(scans.sent);
