import { useQueries } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { getOptions } from '../api/queries';
import type { Page, Party, PartyRef } from '../api/types';
import { Choice, Field, Icon, PartyName, Section } from '../design';
import { wordsOf } from '../i18n';

const useWords = wordsOf('plan');

const SHOWN = 8;
const builders: Party['kind'][] = ['DEVELOPER', 'BUILDER', 'INVESTOR', 'CORPORATION'];

/** Developers, builders, investors and corporations that take part; they may state their own planning. */
export function InvolvedParties({ chosen, known: before = [], error, onChange }: {
  chosen: readonly string[];
  /** Those of which the names are known already. */
  known?: readonly PartyRef[] | undefined;
  error?: string | undefined;
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  // The list asks for one kind at a time.
  const found = useQueries({
    queries: builders.map((kind) => getOptions<Page<Party>>('parties/v1/parties', { ...(q ? { q } : {}), kind, active: true, pageSize: 20, sort: 'name' })),
  });
  const parties = found.flatMap(({ data }) => data?.items ?? []).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const total = found.reduce((sum, { data }) => sum + (data?.total ?? 0), 0);
  // Names of those chosen stay known when a next search does not find them.
  const [names, setNames] = useState<Record<string, PartyRef>>({});
  const known = (id: string) => names[id] ?? [...before, ...parties].find((one) => one.id === id);
  return (
    <Section title={t('involved.title')} aside={t('involved.aside')}>
      {chosen.length > 0 && (
        <div className="chips">
          {chosen.map((id) => (
            <button key={id} type="button" className="chip" onClick={() => onChange(chosen.filter((one) => one !== id))}>
              {known(id)?.name ?? id} <Icon name="close" size={12} /><span className="reader-only">{t('common:remove')}</span>
            </button>
          ))}
        </div>
      )}
      <Field name="involved" optional label={t('involved.search')} error={error}>
        <input type="search" value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      </Field>
      {parties.slice(0, SHOWN).map((party) => (
        <Choice
          key={party.id} type="checkbox" name="involved-party" value={party.id} checked={chosen.includes(party.id)} label={<PartyName party={party} />}
          onChange={(on) => {
            setNames((now) => ({ ...now, [party.id]: party }));
            onChange(on ? [...chosen, party.id] : chosen.filter((one) => one !== party.id));
          }}
        />
      ))}
      {total > SHOWN && <p className="small quiet">{t('involved.more', { count: total - SHOWN })}</p>}
    </Section>
  );
}
