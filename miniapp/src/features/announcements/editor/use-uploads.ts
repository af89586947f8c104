import type { ApiError, FileView } from '@wanqing/shared';
import { useRef, useState } from 'react';
import { uploadFile } from '../../../api/upload';
import { toApiError } from '../../../hooks/failure';
import type { ChosenFile } from '../../../platform/choose-files.types';
import { refusalOf } from '../upload.rules';

/** A file on its way, or one that was refused and waits to be looked at. */
export interface Upload {
  readonly key: number;
  readonly file: ChosenFile;
  /** 0 to 100; null while it waits for its turn. */
  readonly percent: number | null;
  readonly failure: ApiError | null;
}

export interface Uploads {
  readonly items: readonly Upload[];
  /** Whether something is still on its way. */
  readonly busy: boolean;
  readonly add: (files: readonly ChosenFile[]) => void;
  readonly again: (upload: Upload) => void;
  readonly drop: (upload: Upload) => void;
}

interface Boxes {
  readonly change: (
    change: (form: { attachments: readonly FileView[] }) => { attachments: readonly FileView[] },
  ) => void;
}

/** Sends chosen files one after another; each that arrives stands among the attachments, each refused one stays with its reason. */
export function useUploads({ change }: Boxes): Uploads {
  const [items, setItems] = useState<readonly Upload[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const dropped = useRef(new Set<number>());
  const serial = useRef(0);
  const latest = useRef(change);
  latest.current = change;

  const mark = (key: number, part: Partial<Upload>) =>
    setItems(old => old.map(one => (one.key === key ? { ...one, ...part } : one)));
  const remove = (key: number) => setItems(old => old.filter(one => one.key !== key));

  const send = async ({ key, file }: Upload) => {
    if (dropped.current.has(key)) return;
    try {
      const refusal = refusalOf(file.size);
      if (refusal) throw refusal;
      mark(key, { percent: 0 });
      const content = await file.read();
      const view = await uploadFile({ name: file.name, content }, percent => mark(key, { percent }));
      if (dropped.current.has(key)) return;
      latest.current(({ attachments }) => ({ attachments: [...attachments, view] }));
      remove(key);
    } catch (error) {
      mark(key, { failure: toApiError(error), percent: null });
    }
  };
  const enqueue = (uploads: readonly Upload[]) => {
    for (const upload of uploads) queue.current = queue.current.then(() => send(upload));
  };
  return {
    items,
    busy: items.some(({ failure }) => failure === null),
    add(files) {
      const added = files.map(file => {
        serial.current += 1;
        return { key: serial.current, file, percent: null, failure: null };
      });
      setItems(old => [...old, ...added]);
      enqueue(added);
    },
    again(upload) {
      mark(upload.key, { failure: null, percent: null });
      enqueue([upload]);
    },
    drop({ key }) {
      dropped.current.add(key);
      remove(key);
    },
  };
}
