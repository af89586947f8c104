import { contract, createApi, type FileContent, type FileView, type ImportView } from '@wanqing/shared';
import { sendingFile } from '../platform/send-file';
import { session } from './index';
import { withSession } from './transport';

/** Uploads an office's roster; `onSent` hears how much has gone out, in percent. People without a branch go to `unitId`. */
export function uploadRoster(
  { name, content }: FileContent,
  unitId: string | undefined,
  onSent: (percent: number) => void,
): Promise<ImportView> {
  const api = createApi(contract, withSession(sendingFile(onSent), session));
  return api.roster.upload({ query: { fileName: name, unitId }, body: content });
}

/** Uploads a picture or file for a notice; `onSent` hears how much has gone out, in percent. */
export function uploadFile(
  { name, content }: FileContent,
  onSent: (percent: number) => void,
): Promise<FileView> {
  const api = createApi(contract, withSession(sendingFile(onSent), session));
  return api.files.upload({ query: { fileName: name }, body: content });
}
