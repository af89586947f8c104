import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { Viewer } from '../../http/viewer.guard.js';
import type { Viewer as ViewerOf } from '../../kernel/viewer.js';
import { OrgService } from './org.service.js';

type Org = typeof contract.org;

@Controller()
export class OrgController {
  constructor(private readonly org: OrgService) {}

  @Implements(contract.org.tree)
  async tree(_: RequestOf<Org['tree']>, @Viewer() viewer: ViewerOf) {
    return { items: await this.org.tree(viewer) };
  }

  @Implements(contract.org.create)
  create({ body }: RequestOf<Org['create']>, @Viewer() viewer: ViewerOf) {
    return this.org.create(viewer, body);
  }

  @Implements(contract.org.rename)
  rename({ params, body }: RequestOf<Org['rename']>, @Viewer() viewer: ViewerOf) {
    return this.org.rename(viewer, params.unitId, body.name);
  }
}
