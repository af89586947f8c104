import { accounts, demo } from './accounts.js';
import { activities } from './activities.js';
import { announcements } from './announcements.js';
import { checkins } from './checkins.js';
import { courses } from './courses.js';
import { family } from './family.js';
import { files } from './files.js';
import { jobs } from './jobs.js';
import { lottery } from './lottery.js';
import { members } from './members.js';
import { notices } from './notices.js';
import { org } from './org.js';
import { roster } from './roster.js';
import { signups } from './signups.js';

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
  signups,
  checkins,
  lottery,
  courses,
  announcements,
  jobs,
};
