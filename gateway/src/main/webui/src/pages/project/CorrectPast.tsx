import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { MilestoneDate, ProjectView, StatementView } from '../../api/types';
import { label, options, statusWithCode } from '../../codes';
import { Button, Choice, ChoiceField, Dialog, Field, LoadingRows, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';

const useWords = wordsOf('memory', 'project');

/** Facts of the steward that are corrected most; each with how it is typed. */
const FACTS = ['homes', 'demolition', 'planningStatus', 'phase', 'planType', 'name', 'feasibility'] as const;
type Fact = (typeof FACTS)[number];
const NUMBERS: readonly Fact[] = ['homes', 'demolition', 'feasibility'];
const LISTS = { planningStatus: 'planningStatus', phase: 'phase', planType: 'planType' } as const;

/** What was different in a time that has passed. Today stays as it is. */
export function CorrectPast({ project, open, onClose, onSaid }: { project: ProjectView; open: boolean; onClose: () => void; onSaid: (said: string) => void }) {
  const { t } = useWords();
  return (
    <Dialog open={open} wide title={t('correct.title')} onClose={onClose}>
      <Form project={project} onClose={onClose} onSaid={onSaid} />
    </Dialog>
  );
}

function Form({ project, onClose, onSaid }: { project: ProjectView; onClose: () => void; onSaid: (said: string) => void }) {
  const { t } = useWords();
  const { party } = useMe();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState(format.today());
  const own = project.may.state ? project.statements.find((each) => each.party.id === party.id) : undefined;
  const [about, setAbout] = useState<'facts' | 'planning'>(project.may.editProject ? 'facts' : 'planning');
  const [facts, setFacts] = useState<Partial<Record<Fact, string>>>({});
  const [dates, setDates] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const write = useWrite<ProjectView>();
  // As it stood on the first day: what one corrects one must have seen, and that is what the service checks.
  const then = useQuery({
    queryKey: ['projects', 'then', project.id, from],
    queryFn: ({ signal }) => call<ProjectView>('GET', `projects/v1/projects/${project.id}`, { params: { asOf: startOf(from) }, signal }),
    enabled: from !== '' && from <= format.today(),
    retry: false,
  });
  const stood = then.data?.data;
  const statement = stood?.statements.find((each) => each.party.id === party.id);
  const missing = then.error instanceof ApiProblem && then.error.notFound;
  const chosen = about === 'facts' ? Object.keys(facts).length > 0 : Object.keys(dates).length > 0;
  const send = () =>
    write.mutate(
      {
        path: `projects/v1/projects/${project.id}/corrections`,
        ifMatch: then.data?.etag,
        body: {
          from: startOf(from), until: until >= format.today() ? undefined : startOf(until), reason,
          ...(about === 'facts' ? { facts: bodyOf(facts) } : { planning: planningOf(statement, dates) }),
        },
      },
      {
        onSuccess: () => {
          onSaid(t('correct.done', { from: format.day(from), until: format.day(until) }));
          onClose();
        },
      },
    );
  return (
    <form
      className="correction-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen && stood) send();
      }}
    >
      <p>{t('correct.lead')}</p>
      <WriteProblem error={write.error} onRetry={send} />
      {project.may.editProject && own && (
        <ChoiceField name="about" label={t('correct.which')}>
          <Choice name="about" value="facts" checked={about === 'facts'} onChange={() => setAbout('facts')} label={t('correct.facts')} />
          <Choice name="about" value="planning" checked={about === 'planning'} onChange={() => setAbout('planning')} label={t('correct.planningOf', { party: party.name })} />
        </ChoiceField>
      )}
      <div className="two">
        <Field name="from" label={t('correct.from')}>
          <input type="date" required value={from} max={format.today()} onChange={({ target }) => setFrom(target.value)} />
        </Field>
        <Field name="until" label={t('correct.until')}>
          <input type="date" required value={until} max={format.today()} onChange={({ target }) => setUntil(target.value)} />
        </Field>
      </div>
      <div aria-live="polite">
        {then.isFetching && <LoadingRows rows={3} />}
        {missing && <p>{t('correct.missing', { date: format.day(from) })}</p>}
      </div>
      {stood && about === 'facts' && <FactFields stood={stood} facts={facts} onChange={setFacts} />}
      {stood && about === 'planning' && statement && <DateFields statement={statement} dates={dates} onChange={setDates} />}
      {stood && (
        <Field name="reason" label={t('correct.reason')} hint={t('correct.reasonHint')}>
          <textarea required rows={3} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
      )}
      {stood && !chosen && <p className="small quiet">{t('correct.nothing')}</p>}
      <div className="buttons">
        <Button type="submit" filled busy={write.isPending} aria-disabled={!stood || !chosen}>{t('correct.send')}</Button>
        <Button bare onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function FactFields({ stood, facts, onChange }: { stood: ProjectView; facts: Partial<Record<Fact, string>>; onChange: (next: Partial<Record<Fact, string>>) => void }) {
  const { t } = useWords();
  const set = (fact: Fact, value: string) => {
    const was = String(stood[fact] ?? '');
    onChange(Object.fromEntries(Object.entries({ ...facts, [fact]: value }).filter(([name, text]) => name !== fact || text !== was)));
  };
  return (
    <div className="two">
      {FACTS.map((fact) => {
        const was = stood[fact];
        const list = fact in LISTS ? LISTS[fact as keyof typeof LISTS] : undefined;
        const value = facts[fact] ?? String(was ?? '');
        const hint = facts[fact] === undefined ? undefined : t('correct.was', { value: was === undefined ? t('project:change.nothing') : list ? words(list, String(was)) : String(was) });
        return (
          <Field key={fact} name={`facts.${fact}`} label={capital(t(`project:field.${fact}`))} hint={hint}>
            {list ? (
              <select value={value} onChange={({ target }) => set(fact, target.value)}>
                {options(list).map(({ code }) => <option key={code} value={code}>{words(list, code)}</option>)}
              </select>
            ) : (
              <input type={NUMBERS.includes(fact) ? 'number' : 'text'} min={0} value={value} onChange={({ target }) => set(fact, target.value)} />
            )}
          </Field>
        );
      })}
    </div>
  );
}

function DateFields({ statement, dates, onChange }: { statement: StatementView; dates: Record<string, string>; onChange: (next: Record<string, string>) => void }) {
  const { t } = useWords();
  return (
    <div className="two">
      {statement.milestones.map(({ milestone, date }) => (
        <Field key={milestone} name={`dates.${milestone}`} label={label('milestone', milestone)} hint={dates[milestone] ? t('correct.was', { value: format.day(date) }) : undefined}>
          <input
            type="date" value={dates[milestone] ?? date}
            onChange={({ target: { value } }) =>
              onChange(Object.fromEntries(Object.entries({ ...dates, [milestone]: value }).filter(([name, text]) => name !== milestone || (text !== date && text !== ''))))}
          />
        </Field>
      ))}
    </div>
  );
}

const words = (list: 'planningStatus' | 'phase' | 'planType', code: string): string =>
  list === 'planningStatus' ? statusWithCode(code as Parameters<typeof statusWithCode>[0]) : label(list, code);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function bodyOf(facts: Partial<Record<Fact, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([fact, text]) => [fact, NUMBERS.includes(fact as Fact) ? (text === '' ? null : Number(text)) : text]));
}

function planningOf(statement: StatementView | undefined, dates: Record<string, string>) {
  const milestones: MilestoneDate[] = (statement?.milestones ?? []).map((each) => ({ ...each, date: dates[each.milestone] ?? each.date }));
  return { milestones, years: statement?.years ?? [] };
}

/** The service compares with how it stood when that day began. */
function startOf(day: string): string {
  const here = new Date(`${day}T00:00:00`);
  return Number.isNaN(here.getTime()) ? day : here.toISOString();
}
