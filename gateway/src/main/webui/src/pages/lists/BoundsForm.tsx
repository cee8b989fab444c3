import { useState } from 'react';
import { useWrite } from '../../api/queries';
import { Button, Dialog, Field, Form, useFaults, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';
import { euros } from '../programme-edit/draft';

const useWords = wordsOf('lists');

export type Bounds = { year: number; socialRent: number; midRent: number; affordableSale: number; version: number };
const AMOUNTS = ['socialRent', 'midRent', 'affordableSale'] as const;

/** The bounds of the price classes in one year. */
export function BoundsForm({ bounds, onDone, onClose }: { bounds: Bounds | undefined; onDone: (said: string) => void; onClose: () => void }) {
  const { t } = useWords();
  const [year, setYear] = useState(bounds ? String(bounds.year) : '');
  const [typed, setTyped] = useState<Record<(typeof AMOUNTS)[number], string>>({
    socialRent: text(bounds?.socialRent), midRent: text(bounds?.midRent), affordableSale: text(bounds?.affordableSale),
  });
  const save = useWrite<Bounds>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    const wrong = AMOUNTS.filter((name) => euros(typed[name]) === undefined).map((name) => [name, t('bounds.wrong')]);
    if (!/^20\d\d$/.test(year)) wrong.push(['year', t('bounds.yearWrong')]);
    setFaults(Object.fromEntries(wrong) as Record<string, string>);
    if (wrong.length > 0) return;
    save.mutate(
      {
        method: 'PUT', path: `projects/v1/price-bounds/${year}`, ...(bounds ? { ifMatch: bounds.version } : { ifNoneMatch: true }),
        body: Object.fromEntries(AMOUNTS.map((name) => [name, euros(typed[name])])),
      },
      {
        onSuccess: () => {
          onDone(t('saved', { name: year }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog open title={bounds ? t('changeOf', { name: bounds.year }) : t('bounds.add')} onClose={onClose}>
      <Form onSubmit={submit}>
        <WriteProblem error={save.error} onRetry={submit} />
        <Field name="year" label={t('bounds.year')} error={errors['year']}><input type="text" inputMode="numeric" maxLength={4} readOnly={bounds !== undefined} value={year} onChange={(event) => setYear(event.target.value)} /></Field>
        {AMOUNTS.map((name) => (
          <Field key={name} name={name} label={t(`bounds.${name}`)} error={errors[name]}>
            <input type="text" inputMode="decimal" value={typed[name]} onChange={(event) => setTyped((now) => ({ ...now, [name]: event.target.value }))} />
          </Field>
        ))}
        <div className="buttons">
          <Button filled type="submit" busy={save.isPending}>{t('common:save')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','));
