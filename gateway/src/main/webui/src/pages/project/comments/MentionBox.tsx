import { useId, useRef, useState } from 'react';
import { Button, Field } from '../../../design';
import { wordsOf } from '../../../i18n';
import { offered, typedName, withName, type Mentionable } from './mentions';

const useWords = wordsOf('comments');

/** A text in which @ offers the names of who reads along: arrows choose, Enter takes, Esc closes. */
export function MentionBox({ name, label, hint, error, text, all, onChange, onSend }: {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  text: string;
  all: Mentionable[];
  onChange: (text: string) => void;
  onSend: () => void;
}) {
  const { t } = useWords();
  const list = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<number>();
  const [chosen, setChosen] = useState(0);
  const [typing, setTyping] = useState(false);
  const typed = typing ? typedName(text, caret) : undefined;
  const choices = typed && typed.from !== closedAt ? offered(all, typed.words) : [];
  const open = choices.length > 0;
  const at = Math.min(chosen, choices.length - 1);
  const settle = (next: string, place: number) => {
    onChange(next);
    setCaret(place);
    setChosen(0);
    // The browser puts the caret at the end when the text is set from outside.
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(place, place);
    });
  };
  const take = (one: Mentionable | undefined) => {
    if (!typed || !one) return;
    const next = withName(text, caret, typed, one.label);
    setTyping(false);
    settle(next.text, next.caret);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
      return;
    }
    if (!open) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setChosen((at + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(choices[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setClosedAt(typed?.from);
    }
  };
  return (
    <div className="mention-box">
      <Field name={name} label={label} hint={hint} error={error}>
        <textarea
          ref={box} rows={4} value={text} aria-autocomplete="list" aria-controls={open ? list : undefined} aria-activedescendant={open ? `${list}-${at}` : undefined}
          onChange={(event) => {
            setTyping(true);
            setCaret(event.target.selectionStart);
            setChosen(0);
            if (!event.target.value.includes('@')) setClosedAt(undefined);
            onChange(event.target.value);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onBlur={() => setTyping(false)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {open && (
        <div className="mention-list" role="listbox" id={list} aria-label={t('choose')}>
          {choices.map((one, index) => (
            <button
              key={one.label} type="button" tabIndex={-1} id={`${list}-${index}`} role="option" aria-selected={index === at}
              // Keeps the focus in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
            >
              {one.label}
            </button>
          ))}
        </div>
      )}
      <div role="status" className="reader-only">{open ? t('choices', { count: choices.length }) : ''}</div>
      {all.length > 0 && (
        <Button
          bare short
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const place = box.current?.selectionStart ?? text.length;
            const before = text.slice(0, place);
            const sign = before === '' || /\s$/.test(before) ? '@' : ' @';
            setClosedAt(undefined);
            setTyping(true);
            settle(before + sign + text.slice(place), place + sign.length);
          }}
        >
          {t('mention')}
        </Button>
      )}
    </div>
  );
}
