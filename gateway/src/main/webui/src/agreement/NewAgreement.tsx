import { useState } from 'react';
import { useWrite } from '../api/queries';
import type { Agreement } from '../api/types';
import { Button, Field, Form, SaveProblem, useFaults } from '../design';
import { wordsOf } from '../i18n';
import { AgreementFields, EMPTY } from './AgreementFields';

const useWords = wordsOf('agreement');

/** Notes an agreement at a session, about a case or about nothing in particular. */
export function NewAgreement({ session, bottlenecks, bottleneck }: {
  session: string;
  /** To choose what it is about. */
  bottlenecks?: { id: string; title: string }[];
  /** Fixed: it is about this. */
  bottleneck?: string;
}) {
  const { t } = useWords();
  const [value, setValue] = useState(EMPTY);
  const [about, setAbout] = useState(bottleneck ?? '');
  const [said, setSaid] = useState('');
  const add = useWrite<Agreement>();
  const { errors, setFaults } = useFaults(add.error);
  const submit = () => {
    setSaid('');
    const missing = {
      ...(value.what.trim() === '' && { what: t('missing.what') }),
      ...(value.owner === '' && { owners: t('missing.owner') }),
      ...(value.counterpart === '' && { counterparts: t('missing.counterpart') }),
      ...(value.due === '' && { due: t('missing.due') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    add.mutate(
      {
        path: 'bottlenecks/v1/agreements',
        body: {
          session, what: value.what.trim(), owners: [value.owner], counterparts: [value.counterpart], due: value.due,
          ...(about !== '' && { bottleneck: about }),
        },
      },
      {
        onSuccess: () => {
          setSaid(t('noted', { what: value.what.trim() }));
          setValue(EMPTY);
          setAbout(bottleneck ?? '');
        },
      },
    );
  };
  return (
    <details className="new-agreement">
      <summary>{t('note')}</summary>
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>{said}</p>
      <Form onSubmit={submit}>
        <SaveProblem errors={named(errors)} error={add.error} onRetry={submit} />
        <AgreementFields value={value} errors={errors} onChange={setValue} />
        {bottlenecks && bottlenecks.length > 0 && (
          <Field name="agreement-about" label={t('about')} hint={t('aboutHint')} error={errors['bottleneck']}>
            <select value={about} onChange={(event) => setAbout(event.target.value)}>
              <option value="">{t('aboutNothing')}</option>
              {bottlenecks.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}
            </select>
          </Field>
        )}
        <p className="small quiet">{t('whoSees')}</p>
        <p className="buttons form-end"><Button type="submit" busy={add.isPending}>{t('note')}</Button></p>
      </Form>
    </details>
  );
}

const fields: Record<string, string> = { owners: 'owner', 'owners/0': 'owner', counterparts: 'counterpart', 'counterparts/0': 'counterpart', what: 'what', due: 'due', bottleneck: 'about' };

/** Faults of the service under the names of the fields, so that the summary leads to them. */
export function named(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, message]) => [fields[name] ? `agreement-${fields[name]}` : name, message]));
}
