import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';

/** The browser's own modal dialog: keeps focus inside, closes with Esc, gives focus back. */
export function Dialog({ open, title, children, onClose, fixed, wide }: {
  open: boolean;
  title: string;
  children: ReactNode;
  onClose: () => void;
  /** Cannot be closed with Esc or the cross: a choice must be made. */
  fixed?: boolean;
  /** For a table. */
  wide?: boolean;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box} className={wide ? 'dialog wide' : 'dialog'} aria-labelledby={id} onClose={onClose}
      onCancel={(event) => {
        if (fixed) event.preventDefault();
      }}
    >
      {open && (
        <>
          <h2 id={id}>{title}</h2>
          {children}
          {/* Last, so that focus begins at what the dialog is about. */}
          {!fixed && (
            <button type="button" className="icon-button close" onClick={() => box.current?.close()} aria-label={t('close')}>
              <Icon name="close" />
            </button>
          )}
        </>
      )}
    </dialog>
  );
}
