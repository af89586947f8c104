import { fileTypeFromBuffer } from 'file-type';
import { isMp3 } from '../../speech/mp3.rules.js';
import { refusalOf, refusalOfUnmarked } from './found.rules.js';
import { expectHarmless } from './office.rules.js';
import { broken } from './refusals.js';
import { tracks } from './tracks.rules.js';
import { type FileType, fileTypes } from './types.rules.js';

const photos = ['jpg', 'png', 'apng', 'webp', 'gif'];

/**
 * What a file is, by its bytes alone; neither its name nor what the sender says of it is believed.
 * FILE_KIND_WRONG or FILE_HEIC for what may not be brought, UPLOAD_BROKEN for what is not whole. Whether a photo
 * is whole shows when it is encoded anew.
 */
export async function recognise(bytes: Buffer): Promise<FileType> {
  // What makes the parser stumble is not whole: it says so with errors of many kinds.
  const found = await fileTypeFromBuffer(bytes).catch(() => Promise.reject(broken('UNREADABLE')));
  // A sound may begin after padding that the parser does not pass.
  if (!found && isMp3(bytes)) return fileTypes.mp3;
  if (!found || found.ext === 'xml') throw refusalOfUnmarked(bytes);
  const { ext } = found;
  if (photos.includes(ext)) return fileTypes.photo;
  if (ext === 'docx' || ext === 'xlsx' || ext === 'pptx') {
    expectHarmless(bytes, ext);
    return fileTypes[ext];
  }
  if (ext === 'pdf') return expectEnd(bytes);
  if (ext === 'mp3' && isMp3(bytes)) return fileTypes.mp3;
  if (ext === 'mp3') throw broken('NO_SOUND');
  if (ext === 'm4a' || ext === 'mp4' || ext === '3gp') return soundAlone(bytes, found);
  throw refusalOf(found);
}

/** A PDF says at its end where everything is. */
function expectEnd(bytes: Buffer): FileType {
  if (!bytes.subarray(-4096).includes('%%EOF')) throw broken('TRUNCATED');
  return fileTypes.pdf;
}

function soundAlone(bytes: Buffer, found: { ext: string; mime: string }): FileType {
  const held = tracks(bytes);
  if (held.includes('vide')) throw refusalOf({ ...found, ext: 'mp4' });
  if (!held.includes('soun')) throw broken('NO_SOUND');
  return fileTypes.m4a;
}
