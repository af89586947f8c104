import type { FileContent } from '@wanqing/shared';

/** Lets the person choose a file (.xlsx, .csv); null when they choose none. */
export function pickFile(extensions: readonly string[]): Promise<FileContent | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions.map(extension => `.${extension}`).join(',');
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) return resolve(null);
      file.arrayBuffer().then(bytes => resolve({ name: file.name, content: new Uint8Array(bytes) }), reject);
    });
    input.click();
  });
}

/** Puts a file among the downloads. */
export async function saveFile({ name, content }: FileContent): Promise<void> {
  const address = URL.createObjectURL(new Blob([content as BlobPart]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
