import { accounts, demo } from './accounts.js';
import { activities } from './activities.js';
import { announcements } from './announcements.js';
import { checkins } from './checkins.js';
import { family } from './family.js';
import { files } from './files.js';
import { jobs } from './jobs.js';
import { members } from './members.js';
import { notices } from './notices.js';
import { org } from './org.js';
import { roster } from './roster.js';

/** Every route of the product. */
export const contract = {
  org,
  members,
  accounts,
  family,
  files,
  notices,
  demo,
  roster,
  activities,
  checkins,
  announcements,
  jobs,
};
