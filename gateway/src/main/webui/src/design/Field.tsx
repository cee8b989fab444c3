import { cloneElement, useEffect, useId, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { Note, SystemError } from './Note';

/**
 * Label, hint and message above the control (message between label and control: it is read before it, also when zoomed in).
 * `name` is the field's name in the form and in problem answers; the error summary links to it.
 */
export function Field({ label, name, hint, error, optional, children }: {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  children: ReactElement<{ id?: string; name?: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: boolean | undefined }>;
}) {
  const { t } = useTranslation();
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> ({t('optional')})</span>}
      </label>
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {error && <span className="field-error" id={`${id}-error`}>{error}</span>}
      {cloneElement(children, { id, name, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** Radio buttons or checkboxes under one question. The first choice gets the id the error summary links to. */
export function ChoiceField({ label, name, hint, error, children, boxed }: {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
  boxed?: boolean;
}) {
  const id = useId();
  return (
    <fieldset className={error ? 'field wrong' : 'field'} id={fieldId(name)} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      {hint && <span className="hint">{hint}</span>}
      {error && <span className="field-error" id={`${id}-error`}>{error}</span>}
      {boxed ? <div className="two">{children}</div> : children}
    </fieldset>
  );
}

export function Choice({ type = 'radio', name, value, checked, onChange, label, small, boxed }: {
  type?: 'radio' | 'checkbox';
  name: string;
  value: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  small?: ReactNode;
  boxed?: boolean;
}) {
  return (
    <label className={boxed ? 'choice choice-box' : 'choice'}>
      <input type={type} name={name} value={value} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {boxed ? <b>{label}</b> : label}
        {small && <small>{small}</small>}
      </span>
    </label>
  );
}

/**
 * Above a form after a refused send: all faults at once, each a link to its field; focus moves here.
 * Faults of fields the form does not have are shown as text, so that nothing is lost.
 */
export function FormErrorSummary({ errors, labels = {} }: {
  /** Field name → message; "" is about the whole form. */
  errors: Record<string, string>;
  /** Field names this form has; others are not linked. When left out, all are linked. */
  labels?: Record<string, string>;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = Object.entries(errors);
  useEffect(() => {
    if (shown.length > 0) box.current?.focus();
    // A new set of errors, not a new render, moves the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [errors]);
  if (shown.length === 0) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('error.summary_count', { count: shown.length })}</h2>
      <ul>
        {shown.map(([name, message]) => (
          <li key={name}>
            {name === '' ? message : (
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(name))?.focus();
                }}
              >
                {labels[name] ? `${labels[name]}: ${message}` : message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a failed write shows above the form: the fields to mend, or what the system could not do. */
export function WriteProblem({ error, labels, onRetry }: { error: Error | null; labels?: Record<string, string>; onRetry?: () => void }) {
  // The same error keeps the same set: typing on after a refusal must not move the focus.
  const errors = useMemo(() => {
    if (!(error instanceof ApiProblem) || ![400, 409, 412, 422].includes(error.status)) return undefined;
    const byField = error.fieldErrors();
    return Object.keys(byField).length > 0 ? byField : { '': error.message };
  }, [error]);
  if (errors) return <FormErrorSummary errors={errors} {...(labels ? { labels } : {})} />;
  return <SystemError error={error} kind="write" {...(onRetry ? { onRetry } : {})} />;
}

/** What is wrong in a form by field: what it found itself before anything was sent, or else what the answer says. */
export function useFaults(error: Error | null) {
  const [own, setFaults] = useState<Record<string, string>>({});
  const refused = useMemo(() => (error instanceof ApiProblem && error.aboutInput ? error.fieldErrors() : {}), [error]);
  return { errors: Object.keys(own).length > 0 ? own : refused, setFaults };
}

/** Above a form that is saved as a whole: what to mend, that somebody else saved first, or what the system could not do. */
export function SaveProblem({ errors, error, conflict, labels, onRetry }: {
  errors: Record<string, string>;
  error: Error | null;
  /** Said when another version was saved meanwhile. */
  conflict?: ReactNode;
  labels?: Record<string, string>;
  onRetry: () => void;
}) {
  const problem = error instanceof ApiProblem ? error : undefined;
  const overtaken = conflict !== undefined && problem?.status === 412;
  return (
    <>
      <FormErrorSummary errors={errors} {...(labels ? { labels } : {})} />
      {overtaken && <Note kind="asks" live><p>{conflict}</p></Note>}
      {!overtaken && !problem?.aboutInput && <SystemError error={error} kind="write" onRetry={onRetry} />}
    </>
  );
}
