import { accounts, demo } from './accounts.js';
import { activities } from './activities.js';
import { checkins } from './checkins.js';
import { members } from './members.js';
import { org } from './org.js';
import { roster } from './roster.js';

/** Every route of the product. */
export const contract = { org, members, accounts, demo, roster, activities, checkins };
