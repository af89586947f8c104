import { Controller } from '@nestjs/common';
import { contract, type RequestOf } from '@wanqing/shared';
import { Implements } from '../../http/implements.js';
import { DemoService } from './demo.service.js';

type Demo = typeof contract.demo;

@Controller()
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Implements(contract.demo.personas)
  personas(_: RequestOf<Demo['personas']>) {
    return { items: this.demo.personas() };
  }

  @Implements(contract.demo.enter)
  enter({ params }: RequestOf<Demo['enter']>) {
    return this.demo.enter(params.key);
  }
}
