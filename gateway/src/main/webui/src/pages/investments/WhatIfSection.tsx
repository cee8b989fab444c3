import { useState } from 'react';
import { useGet } from '../../api/queries';
import type { WhatIf } from '../../api/types';
import { Button, Empty, Field, Form, LoadingRows, Section, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { asks } from '../../investment/InvestmentSection';
import { wholeNumber } from '../../investment/wholeNumber';
import { useAddress } from '../../shell/useAddress';
import { InvestmentTable } from './InvestmentTable';

const useWords = wordsOf('investments', 'investment');

/** So much money, so many hours: what would come free? Nothing is kept; the question is in the address, to share it. */
export function WhatIfSection() {
  const { t } = useWords();
  const { search, choose } = useAddress();
  const asked = { euros: search.get('euros') ?? '', hours: search.get('hours') ?? '' };
  const [draft, setDraft] = useState(asked);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const answer = useGet<WhatIf>(asked.euros || asked.hours ? 'bottlenecks/v1/investments/what-if' : undefined, { euros: asked.euros || 0, hours: asked.hours || 0 }, { keep: true });
  const submit = () => {
    const euros = wholeNumber(draft.euros, 0);
    const hours = wholeNumber(draft.hours, 0);
    const faults = { ...(euros === undefined && { euros: t('investment:notANumber') }), ...(hours === undefined && { hours: t('investment:notANumber') }) };
    setWrong(faults);
    if (Object.keys(faults).length === 0) {
      choose({ euros: String(euros), hours: String(hours) });
    }
  };
  return (
    <Section title={t('whatIf')} id="wat-als">
      <p>{t('whatIfLead')}</p>
      <Form className="what-if" onSubmit={submit}>
        {(['euros', 'hours'] as const).map((name) => (
          <Field key={name} name={name} label={t(`investment:field.${name}`)} error={wrong[name]}>
            <input type="text" inputMode="numeric" autoComplete="off" value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
          </Field>
        ))}
        <Button filled type="submit" busy={answer.isFetching}>{t('divide')}</Button>
      </Form>
      {answer.error && <SystemError error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isLoading && <LoadingRows />}
      <div aria-live="polite">{answer.data && <Outcome answer={answer.data} />}</div>
    </Section>
  );
}

function Outcome({ answer }: { answer: WhatIf }) {
  const { t } = useWords();
  if (answer.chosen.length === 0) return <Empty>{t('nothingFits', { count: answer.candidates })}</Empty>;
  const most = Math.max(...answer.perYear.map((each) => each.homes));
  return (
    <>
      <h3>{t('outcome', { homes: format.homes(answer.homes), count: answer.chosen.length, word: format.countWord(answer.chosen.length) })}</h3>
      <p>{t('takes', { asks: asks(answer, t) })} {t(answer.exact ? 'exact' : 'stepwise', { count: answer.candidates })}</p>
      <table className="year-bars">
        <caption>{t('perYear')}</caption>
        <thead><tr><th scope="col">{t('year')}</th><th scope="col">{t('homes')}</th></tr></thead>
        <tbody>
          {answer.perYear.map((each) => (
            <tr key={each.year}>
              <th scope="row">{each.year}</th>
              <td><span className="year-bar" style={{ inlineSize: `${(70 * each.homes) / most}%` }} aria-hidden="true" /> {format.count(each.homes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <InvestmentTable items={answer.chosen} />
    </>
  );
}
