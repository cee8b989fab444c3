import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { BottleneckView, PartyRef } from '../../api/types';
import { Button, Field, PartyName, SaveProblem, Section, SystemError, useFaults } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';

const useWords = wordsOf('bottleneck');

/** Who does what before when; whoever may act adds one or ticks one off. */
export function ActionList({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const mark = useWrite();
  const path = `bottlenecks/v1/bottlenecks/${bottleneck.id}/actions`;
  return (
    <Section title={t('actions')}>
      {bottleneck.actions.length === 0 && <p className="quiet">{t('noActions')}</p>}
      {mark.error && <SystemError error={mark.error} kind="write" />}
      <ul className="list">
        {bottleneck.actions.map((action) => (
          <li key={action.id} className="apart">
            <span>
              {bottleneck.may.act ? (
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={action.done}
                    onChange={() => mark.mutate({ method: 'PUT', path: `${path}/${action.id}`, body: { done: !action.done } })}
                  />
                  {action.what}
                </label>
              ) : (
                action.what
              )}
            </span>
            <span className="small">
              <PartyName party={action.owner} />, {action.done ? t('done') : format.day(action.due)}
            </span>
          </li>
        ))}
      </ul>
      {bottleneck.may.act && <NewAction path={path} parties={partiesOf(bottleneck)} />}
    </Section>
  );
}

function NewAction({ path, parties }: { path: string; parties: readonly PartyRef[] }) {
  const { t } = useWords();
  const { party } = useMe();
  const [what, setWhat] = useState('');
  const [due, setDue] = useState('');
  const [owner, setOwner] = useState(party.id);
  const add = useWrite();
  const { errors, setFaults } = useFaults(add.error);
  const owners = parties.some((each) => each.id === party.id) ? parties : [party, ...parties];
  const submit = () => {
    const missing = { ...(what.trim() === '' && { what: t('missingWhat') }), ...(due === '' && { due: t('missingDue') }) };
    setFaults(missing);
    if (Object.keys(missing).length === 0) {
      add.mutate(
        { path, body: { what: what.trim(), owner, due } },
        {
          onSuccess: () => {
            setWhat('');
            setDue('');
          },
        },
      );
    }
  };
  return (
    <details className="new-action">
      <summary>{t('addAction')}</summary>
      <SaveProblem errors={errors} error={add.error} onRetry={submit} />
      <Field name="what" label={t('what')} error={errors.what}>
        <input type="text" value={what} maxLength={500} onChange={(event) => setWhat(event.target.value)} />
      </Field>
      <div className="two">
        <Field name="actionOwner" label={t('who')} error={errors.owner}>
          <select value={owner} onChange={(event) => setOwner(event.target.value)}>
            {owners.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </Field>
        <Field name="due" label={t('due')} error={errors.due}>
          <input type="date" min={format.today()} value={due} onChange={(event) => setDue(event.target.value)} />
        </Field>
      </div>
      <p className="buttons form-end">
        <Button busy={add.isPending} onClick={submit}>
          {t('addAction')}
        </Button>
      </p>
    </details>
  );
}

function partiesOf(bottleneck: BottleneckView): PartyRef[] {
  const all = [bottleneck.reporter, ...(bottleneck.owner ? [bottleneck.owner] : []), ...bottleneck.actions.map((each) => each.owner)];
  return all.filter((each, index) => all.findIndex((other) => other.id === each.id) === index);
}
