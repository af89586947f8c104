import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { FileContents } from './file-contents.service.js';
import { Uploads } from './uploads.service.js';

const routes = contract.files;
type Routes = typeof routes;

@Controller()
export class FilesController {
  constructor(
    private readonly uploads: Uploads,
    private readonly contents: FileContents,
  ) {}

  @Implements(routes.upload)
  upload({ query, body }: RequestOf<Routes['upload']>, @Viewer() viewer: ViewerOf) {
    return this.uploads.take(viewer, query.fileName, body);
  }

  @Implements(routes.content)
  content({ params, query }: RequestOf<Routes['content']>) {
    return this.contents.open(params.fileId, params.variant, query);
  }
}
