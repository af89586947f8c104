import { useEffect, useRef } from 'react';
import { webAria } from './aria';
import type { SheetProps } from './sheet.types';
import { SheetBody } from './sheet-body';

/**
 * A question that the last tap raised, over the page; never opens by itself. The browser's own dialog
 * keeps the keyboard inside and answers Esc; afterwards the focus is back where it was.
 */
export function Sheet({ open, ...body }: SheetProps) {
  return open ? <OpenSheet {...body} /> : null;
}

function OpenSheet(props: Omit<SheetProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const element = dialog.current;
    if (element?.showModal) element.showModal();
    // Safari before 15.4 has no dialogs of its own: it lies over the page by style alone.
    else element?.setAttribute('open', '');
    return () => before?.focus();
  }, []);
  const cancel = (event: { preventDefault(): void }) => {
    event.preventDefault();
    props.onClose();
  };
  return (
    <dialog
      ref={dialog}
      className="sheet"
      {...webAria({ role: 'dialog', label: props.title })}
      onCancel={cancel}
    >
      <SheetBody {...props} />
    </dialog>
  );
}
