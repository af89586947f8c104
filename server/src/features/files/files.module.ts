import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FileContents } from './file-contents.service.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { Files } from './files.service.js';
import { FileLinks } from './links.js';
import { FileSweep } from './sweep.service.js';
import { Uploads } from './uploads.service.js';

@Module({
  imports: [AuditModule],
  controllers: [FilesController],
  providers: [FileLinks, FileStore, Files, Uploads, FileContents, FileSweep],
  exports: [Files],
})
export class FilesModule {}
