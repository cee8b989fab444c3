import type { ReactNode } from 'react';
import { Button } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('parties');

interface ListHeadProps {
  q: string;
  onQ: (q: string) => void;
  said: string;
  add?: (() => void) | undefined;
  addText: string;
  children?: ReactNode;
}

/** Search, filters, what was just done, and the button to add one. */
export function ListHead({ q, onQ, said, add, addText, children }: ListHeadProps) {
  const { t } = useWords();
  return (
    <>
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>
        {said}
      </p>
      <div className="party-filters">
        <label>
          <span className="label">{t('search')}</span>
          <input type="search" value={q} onChange={(event) => onQ(event.target.value)} />
        </label>
        {children}
        {add && (
          <Button icon="plus" onClick={add}>
            {addText}
          </Button>
        )}
      </div>
    </>
  );
}
