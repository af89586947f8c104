import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from './config.js';
import { FirstOrganizer } from './features/accounts/first-organizer.service.js';
import { DemoService } from './features/demo/demo.service.js';

/** What an empty database needs before anybody can sign in: the first organizer, or the demo district. */
export async function prepare(app: INestApplicationContext, config: Config): Promise<void> {
  // From then on features know each other, and jobs are done.
  await app.init();
  const { firstDistrict, firstOrganizer } = config;
  if (firstDistrict && firstOrganizer) await app.get(FirstOrganizer).ensure(firstDistrict, firstOrganizer);
  if (config.demo) await app.get(DemoService).prepare();
}
