import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import type { Job } from '../../jobs/job.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Storage } from '../../storage/storage.js';
import { StoredFile } from './stored-file.entity.js';

interface Removal {
  keys: string[];
}

const kind = 'files.remove';
const keptMs = 24 * 60 * 60 * 1000;
const atOnce = 500;

/** Removes what was brought and never used: the rows every hour, what they name in the storage right after. */
@Injectable()
export class FileSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.jobs.every({
      name: 'files.sweep',
      minutes: 60,
      run: (manager, slotStart) => this.sweep(manager, new Date(slotStart.getTime() - keptMs)),
    });
    this.jobs.courier<Removal, Removal, true>({
      kind,
      inWords: () => '删掉没有用上的文件',
      lanes: 4,
      load: async jobs => new Map(jobs.map(job => [job.id, job.payload])),
      deliver: removal => this.remove(removal),
      settle: async () => undefined,
      // Removing twice harms nothing.
      lost: (manager, jobs) => this.jobs.enqueueMany(manager, jobs.map(again)),
    });
  }

  /** A row that something attaches at this moment stays: the condition stands in the statement itself. */
  private async sweep(manager: EntityManager, before: Date): Promise<void> {
    const unused = { attachedAt: IsNull(), createdAt: LessThan(before) };
    const files = await manager.find(StoredFile, {
      where: unused,
      order: { createdAt: 'ASC' },
      take: atOnce,
    });
    for (const { id, storageKey, previewKey } of files) {
      const { affected } = await manager.delete(StoredFile, { id, attachedAt: IsNull() });
      if (!affected) continue;
      const keys = previewKey ? [storageKey, previewKey] : [storageKey];
      await this.jobs.enqueue(manager, { kind, payload: { keys } });
    }
  }

  private async remove({ keys }: Removal) {
    try {
      for (const key of keys) await this.storage.remove(key);
      return { done: true as const };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { retry: '存文件的地方没有回应' };
    }
  }
}

const again = ({ payload }: Job<Removal>) => ({ kind, payload });
