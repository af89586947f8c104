import { deed, type JobsDatabase, openJobs } from '../../test/jobs-database.js';
import { makePostman } from '../../test/make-courier.js';
import type { MadeWorker, Parts } from '../../test/make-worker.js';
import type { Claim } from './claim.js';
import { Claims } from './claims.js';
import { Endings } from './endings.js';

/** Claims whatever it saw, without comparing. */
class GrabbingClaims extends Claims {
  protected override stillFree(): string {
    return '';
  }
}

/** Starts whatever it claimed once, whoever holds it now. */
class RecklessClaims extends GrabbingClaims {
  override async start(claims: readonly Claim[]): Promise<Claim[]> {
    return [...claims];
  }
}

/** Ends a job whoever holds it now. */
class RecklessEndings extends Endings {
  override async end(...[manager, claims]: Parameters<Endings['end']>): Promise<number> {
    await super.end(manager, claims);
    return claims.length;
  }
}

const count = 500;
const numbers = Array.from({ length: count }, (_, n) => String(n));

describe('two workers', () => {
  let db: JobsDatabase;
  beforeEach(async () => {
    db = await openJobs();
  });
  afterEach(() => db.drop());

  function worker(parts?: Parts): MadeWorker {
    const made = db.worker(parts);
    made.jobs.task<{ n: string }>({
      kind: 'once',
      inWords: ({ n }) => n,
      run: (manager, { payload }) => deed(manager, payload.n),
    });
    return made;
  }

  async function race(parts?: Parts): Promise<string[]> {
    const workers = [worker(parts), worker(parts)];
    const jobs = numbers.map(n => ({ kind: 'once', payload: { n } }));
    await db.transactions.run(async manager => workers[0]?.jobs.enqueueMany(manager, jobs));
    await Promise.all(workers.map(({ worker }) => worker.drain()));
    return (await db.deeds()).sort();
  }

  it('do each task once', async () => {
    expect(await race()).toEqual([...numbers].sort());
  });

  it('do each task once even where claims are taken from one another: the fence holds', async () => {
    expect(await race({ claims: GrabbingClaims })).toEqual([...numbers].sort());
  });

  it('would do some twice without comparing and fencing (negative control)', async () => {
    const done = await race({ claims: RecklessClaims, endings: RecklessEndings });
    expect(new Set(done).size).toBe(count);
    expect(done.length).toBeGreaterThan(count);
  });

  async function raceOfPostmen(parts?: Parts): Promise<string[]> {
    const postmen = [makePostman(db, {}, parts), makePostman(db, {}, parts)];
    await postmen[0]?.post(...numbers);
    await Promise.all(postmen.map(({ worker }) => worker.drain()));
    return postmen.flatMap(({ handed }) => handed).sort();
  }

  it('deliver each letter once', async () => {
    expect(await raceOfPostmen()).toEqual([...numbers].sort());
    expect(await db.deeds()).toHaveLength(count);
  });

  it('would deliver some twice without comparing (negative control)', async () => {
    const handed = await raceOfPostmen({ claims: RecklessClaims, endings: RecklessEndings });
    expect(handed.length).toBeGreaterThan(count);
  });
});
