import type { AnsweredWarning, Warning, WarningAnswer } from '../api/types';
import { Field, Section } from '../design';
import { wordsOf } from '../i18n';

const useWords = wordsOf('plan');

export type Typed = Record<string, string>;
export const keyOf = ({ code, about }: Pick<Warning, 'code' | 'about'>): string => `${code}.${about ?? ''}`;

/** Answers that were typed, to send along. */
export function answersOf(warnings: readonly Warning[], typed: Typed): WarningAnswer[] {
  return warnings.flatMap((one) => {
    const text = typed[keyOf(one)]?.trim();
    return text ? [{ warning: one.code, ...(one.about && { about: one.about }), text }] : [];
  });
}

/** What is unusual, each with room to say why it is right. Nothing has to be filled in. */
export function WarningAnswers({ warnings, typed, onChange }: { warnings: readonly Warning[]; typed: Typed; onChange: (typed: Typed) => void }) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <Section title={t('warnings', { count: warnings.length })} aside={t('warningsHint')}>
      {warnings.map((one) => (
        <Field key={keyOf(one)} name={`answer.${keyOf(one)}`} optional label={one.detail} hint={t('whyRight')}>
          <input type="text" maxLength={4000} autoComplete="off" value={typed[keyOf(one)] ?? ''} onChange={(event) => onChange({ ...typed, [keyOf(one)]: event.target.value })} />
        </Field>
      ))}
    </Section>
  );
}

/** What is unusual, as it is read: with why it is right where that was said. */
export function WarningList({ warnings = [], answered = [] }: { warnings?: readonly Warning[] | undefined; answered?: readonly AnsweredWarning[] | undefined }) {
  const { t } = useWords();
  if (warnings.length + answered.length === 0) return null;
  return (
    <ul className="list">
      {warnings.map((one) => <li key={keyOf(one)}>{one.detail}</li>)}
      {answered.map((one) => <li key={`${one.warning}.${one.about ?? ''}`}>{one.detail} <b>{t('because')}</b> {one.text}</li>)}
    </ul>
  );
}
