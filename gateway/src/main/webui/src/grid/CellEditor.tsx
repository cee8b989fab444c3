import { useEffect, useRef, useState } from 'react';
import { wordsOf } from '../i18n';

const useWords = wordsOf('grid');

/** Where typing goes on. */
export type Direction = 'down' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  initial: string;
  name: string;
  /** False when the text cannot be read as a number of homes. */
  onCommit: (text: string, direction: Direction) => boolean;
  onCancel: () => void;
}

/** The one cell that is typed in. */
export function CellEditor({ initial, name, onCommit, onCancel }: CellEditorProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  const [text, setText] = useState(initial);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);
  const commit = (direction: Direction) => {
    settled.current = onCommit(text, direction);
    setWrong(!settled.current);
  };
  return (
    <>
      <input
        ref={input}
        type="text"
        inputMode="numeric"
        value={text}
        aria-label={name}
        aria-invalid={wrong}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
        onBlur={() => {
          if (!settled.current) {
            commit('stay');
          }
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') {
            event.preventDefault();
            commit('down');
          } else if (event.key === 'Tab') {
            event.preventDefault();
            commit(event.shiftKey ? 'left' : 'right');
          } else if (event.key === 'Escape') {
            event.preventDefault();
            settled.current = true;
            onCancel();
          }
        }}
      />
      {wrong && (
        <span className="cell-error" role="alert">
          {t('unreadable')}
        </span>
      )}
    </>
  );
}
