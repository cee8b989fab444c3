import { useState } from 'react';
import { useGet, useWrite } from '../../api/queries';
import type { BottleneckView, Page, SessionView } from '../../api/types';
import { Button, Empty, Field, FormErrorSummary, Section, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { WeightFields, type Weights } from './WeightFields';

const useWords = wordsOf('session');

const START: Weights = { decision: '', urgency: 2, solvability: 2 };

/** The chair puts a bottleneck of this table on the agenda. */
export function PutOnAgenda({ session }: { session: SessionView }) {
  const { t } = useWords();
  const open = useGet<Page<BottleneckView>>('bottlenecks/v1/bottlenecks', { table: session.table.id, pageSize: 200, sort: '-homes' });
  const [chosen, setChosen] = useState('');
  const [weights, setWeights] = useState(START);
  const [admitted, setAdmitted] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const put = useWrite<SessionView>();
  const taken = new Set([...session.agenda, ...session.notRipe].map((each) => each.bottleneck.id));
  const offered = (open.data?.items ?? []).filter(
    (each) => !taken.has(each.id) && !['SOLVED', 'LIVED_WITH', 'LAPSED'].includes(each.status),
  );
  const submit = () => {
    const missing: Record<string, string> = chosen === '' ? { bottleneck: t('chooseFirst') } : {};
    setErrors(missing);
    if (chosen === '') {
      return;
    }
    put.mutate(
      { path: `bottlenecks/v1/sessions/${session.id}/cases`, body: { bottleneck: chosen, ...weights, ...(admitted.trim() && { admitted: admitted.trim() }) } },
      {
        onSuccess: () => {
          setSaid(t('onAgenda', { title: offered.find((each) => each.id === chosen)?.title }));
          setChosen('');
          setWeights(START);
          setAdmitted('');
        },
      },
    );
  };
  return (
    <Section title={t('putOn')} aside={t('putOnLead')}>
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>
        {said}
      </p>
      {open.data && offered.length === 0 ? (
        <Empty>{t('nothingToPut')}</Empty>
      ) : (
        <div className="form">
          <FormErrorSummary errors={errors} />
          <WriteProblem error={put.error} onRetry={submit} />
          <Field name="bottleneck" label={t('which')} error={errors.bottleneck}>
            <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{t('choose')}</option>
              {offered.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title} ({format.homes(each.homes)})
                </option>
              ))}
            </select>
          </Field>
          <WeightFields {...weights} onChange={setWeights} />
          <Field name="admitted" label={t('admit')} hint={t('admitHint')} optional>
            <input type="text" value={admitted} maxLength={1000} onChange={(event) => setAdmitted(event.target.value)} />
          </Field>
          <p className="buttons agenda-end">
            <Button filled busy={put.isPending} onClick={submit}>
              {t('putOn')}
            </Button>
          </p>
        </div>
      )}
    </Section>
  );
}
