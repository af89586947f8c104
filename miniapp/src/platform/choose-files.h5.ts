import type { ChosenFile } from './choose-files.types';

/** Lets the person choose pictures, at most `most`; none when they choose none. */
export const choosePhotos = (most: number): Promise<ChosenFile[]> => choose('image/*', most);

/** Lets the person choose files of any kind; what may be sent the server says. */
export const chooseDocuments = (most: number): Promise<ChosenFile[]> => choose('', most);

function choose(accept: string, most: number): Promise<ChosenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = most > 1;
  return new Promise(resolve => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, most).map(chosen)));
    input.click();
  });
}

const chosen = (file: File): ChosenFile => ({
  name: file.name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});
