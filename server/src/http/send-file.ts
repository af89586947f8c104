import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { type FileContent, isFile, type Route } from '@wanqing/shared';
import { map, type Observable } from 'rxjs';
import { ROUTE } from './route-metadata.js';

/** Sends a `FileContent` as a download with its Chinese name. */
@Injectable()
export class SendFile implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<FileContent>): Observable<StreamableFile> {
    const { response } = Reflect.getMetadata(ROUTE, context.getHandler()) as Route;
    const type = isFile(response) ? response.type : 'application/octet-stream';
    return next.handle().pipe(
      map(
        ({ name, content }) =>
          new StreamableFile(content, {
            type,
            disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          }),
      ),
    );
  }
}
