import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { type FileContent, isFile, type Route } from '@wanqing/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { partOf } from './range.rules.js';
import { ROUTE } from './route-metadata.js';

/** A file as somebody brought it, to be looked at where it is rather than saved. */
export interface ShownFile extends FileContent {
  readonly type: string;
  /** Whether browsers may show it in place; else they save it. */
  readonly inline: boolean;
}

/** Sends a `FileContent` as a download with its Chinese name, a `ShownFile` as something to look at. */
@Injectable()
export class SendFile implements NestInterceptor {
  intercept(
    context: ExecutionContext,
    next: CallHandler<FileContent | ShownFile>,
  ): Observable<StreamableFile> {
    const { response } = Reflect.getMetadata(ROUTE, context.getHandler()) as Route;
    const http = context.switchToHttp();
    return next
      .handle()
      .pipe(
        map(file =>
          'inline' in file
            ? shown(file, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>())
            : download(file, isFile(response) ? response.type : null),
        ),
      );
  }
}

const download = ({ name, content }: FileContent, type: string | null) =>
  new StreamableFile(content, {
    type: type ?? 'application/octet-stream',
    disposition: `attachment; ${fileName(name)}`,
  });

/**
 * Nothing in it ever runs with the rights of a page of ours, whatever it holds, and no cache between keeps it.
 * Parts are sent where they are asked for: iPhones play no sound without.
 */
function shown(file: ShownFile, request: FastifyRequest, reply: FastifyReply): StreamableFile {
  const { name, content, type, inline } = file;
  reply.headers({
    'content-security-policy': policyFor(type),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=3600',
    // Pages of a mini-program have an origin of WeChat's; who has the link may show the file.
    'cross-origin-resource-policy': 'cross-origin',
    'accept-ranges': 'bytes',
  });
  const part = partOf(request.headers.range, content.length);
  if (part) reply.header('content-range', `bytes ${part.start}-${part.end - 1}/${content.length}`);
  return new StreamableFile(part ? content.subarray(part.start, part.end) : content, {
    type,
    disposition: `${inline ? 'inline' : 'attachment'}; ${fileName(name)}`,
  });
}

/** Safari shows no PDF in a sandbox; what runs inside a PDF cannot leave it. */
const policyFor = (type: string) =>
  `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'${type === 'application/pdf' ? '' : '; sandbox'}`;

/** RFC 8187, which encodes more than an address does. */
const fileName = (name: string) =>
  `filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** Nest sets the status of the route last; an answer that names a part is one (206). */
export async function tellPart(_: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (reply.hasHeader('content-range')) reply.code(206);
}
