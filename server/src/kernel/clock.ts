import { Injectable } from '@nestjs/common';

/** The only source of the time; tests replace it with one they can turn. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
