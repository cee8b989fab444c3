import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useGet, useWrite } from '../../api/queries';
import type { Cause, Milestone, MilestoneDate, Page, StatementView, YearHomes } from '../../api/types';
import { label, milestoneOrder, options } from '../../codes';
import { Button, Choice, ChoiceField, DataTable, Empty, Fetching, Field, FormErrorSummary, LinkButton, Note, PageHead, Section, WriteProblem, type Column } from '../../design';
import { count, month, projectHomes } from '../../format';
import { wordsOf } from '../../i18n';
import { nextMilestone } from '../../planning/next';
import { monthsIn } from '../../planning/shift';
import { useMe } from '../../shell/session';

const useWords = wordsOf('shift');

type Item = { project: string; party: string; milestonesBefore: MilestoneDate[]; yearsBefore: YearHomes[]; milestones: MilestoneDate[]; years: YearHomes[] };
type Refused = { project: string; party: string; code: string; detail?: string };
type Shifted = { shifted: Item[]; refused: Refused[] };

const PATH = 'projects/v1/statements/_shift';

/** Moves whole plannings at once: choose, look at what it gives, and submit. */
export function Component() {
  const { t } = useWords();
  const me = useMe();
  const own = useGet<Page<StatementView>>('projects/v1/statements', { party: me.party.id, pageSize: 200 });
  const mine = own.data?.items.filter(({ mayEdit }) => mayEdit).sort((a, b) => a.project.name.localeCompare(b.project.name)) ?? [];
  return (
    <>
      <PageHead title={t('title')} tab={t('tab')} lead={t('lead')} />
      <Fetching what={own} />
      {own.data && mine.length === 0 && <Empty action={<LinkButton to="/">{t('toProjects')}</LinkButton>}>{t('none_title')}</Empty>}
      {mine.length > 0 && <ShiftForm statements={mine} />}
    </>
  );
}

function ShiftForm({ statements }: { statements: StatementView[] }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const first = search.get('project');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first ? [first] : []));
  const [months, setMonths] = useState('');
  const [later, setLater] = useState(true);
  const [from, setFrom] = useState<Milestone | ''>('');
  const [cause, setCause] = useState<Cause | ''>('');
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const preview = useWrite<Shifted>();
  const send = useWrite<Shifted>();

  const number = monthsIn(months);
  const body = {
    statements: statements
      .filter(({ project }) => chosen.has(project.id))
      .map(({ project, party, version }) => ({ project: project.id, party: party.id, version })),
    months: later ? number : -number,
    ...(from && { from }),
    ...(cause && { reason: { cause, ...(note.trim() && { note: note.trim() }) } }),
  };
  const look = () => {
    const missing = {
      ...(body.statements.length === 0 && { projects: t('missing.projects') }),
      ...(number === 0 && { months: t('missing.months') }),
      ...(later && !cause && { cause: t('missing.cause') }),
    };
    setErrors(missing);
    if (Object.keys(missing).length === 0) preview.mutate({ path: `${PATH}/_preview`, body });
  };
  /** What was looked at is what is sent: another choice asks to look again. */
  const change = <T,>(set: (value: T) => void) => (value: T) => {
    set(value);
    preview.reset();
    send.reset();
  };
  const name = (project: string) => statements.find((one) => one.project.id === project)?.project.name ?? '';

  if (send.data) {
    return (
      <>
        <Note kind="good" live><p><b>{t('done', { count: send.data.data.shifted.length })}</b></p></Note>
        <Refusals refused={send.data.data.refused} name={name} />
        <div className="buttons"><LinkButton filled to="/">{t('toProjects')}</LinkButton></div>
      </>
    );
  }
  return (
    <>
      <FormErrorSummary errors={errors} />
      <WriteProblem error={preview.error ?? send.error} />
      <ChoiceField label={t('which')} name="projects" error={errors.projects}>
        {statements.length > 1 && (
          <Choice
            type="checkbox" name="all" value="all" checked={chosen.size === statements.length} label={<b>{t('all', { count: statements.length })}</b>}
            onChange={(checked) => change(setChosen)(new Set(checked ? statements.map(({ project }) => project.id) : []))}
          />
        )}
        {statements.map(({ project }) => (
          <Choice
            key={project.id} type="checkbox" name="project" value={project.id} checked={chosen.has(project.id)}
            label={project.name} small={`${project.municipality.name} · ${projectHomes(project)}`}
            onChange={(checked) => {
              const next = new Set(chosen);
              if (checked) next.add(project.id);
              else next.delete(project.id);
              change(setChosen)(next);
            }}
          />
        ))}
      </ChoiceField>
      <div className="two">
        <Field name="months" label={t('months')} hint={t('monthsHint')} error={errors.months}>
          <input type="text" inputMode="numeric" value={months} onChange={(event) => change(setMonths)(event.target.value)} />
        </Field>
        <ChoiceField label={t('direction')} name="direction">
          <Choice name="direction" value="later" checked={later} onChange={() => change(setLater)(true)} label={t('later')} />
          <Choice name="direction" value="earlier" checked={!later} onChange={() => change(setLater)(false)} label={t('earlier')} />
        </ChoiceField>
      </div>
      <div className="two">
        <Field name="from" optional label={t('from')} hint={t('fromHint')}>
          <select value={from} onChange={(event) => change(setFrom)(event.target.value as Milestone | '')}>
            <option value="">{t('fromAll')}</option>
            {milestoneOrder.map((code) => <option key={code} value={code}>{label('milestone', code)}</option>)}
          </select>
        </Field>
        <Field name="cause" optional={!later} label={t('cause')} hint={t('causeHint')} error={errors.cause}>
          <select value={cause} onChange={(event) => change(setCause)(event.target.value as Cause | '')}>
            <option value="">{t('chooseCause')}</option>
            {options('cause').map((one) => <option key={one.code} value={one.code}>{one.label}</option>)}
          </select>
        </Field>
      </div>
      <Field name="note" optional label={t('note')}>
        <input type="text" value={note} maxLength={500} onChange={(event) => change(setNote)(event.target.value)} />
      </Field>
      <div className="buttons"><Button filled={!preview.data} busy={preview.isPending} onClick={look}>{t('preview')}</Button></div>
      {preview.data && (
        <>
          <Refusals refused={preview.data.data.refused} name={name} />
          <Section title={t('previewTitle', { count: preview.data.data.shifted.length })}>
            <PreviewTable items={preview.data.data.shifted} name={name} />
          </Section>
          {preview.data.data.shifted.length > 0 && (
            <div className="buttons">
              <Button filled busy={send.isPending} onClick={() => send.mutate({ path: PATH, body })}>{t('send', { count: preview.data.data.shifted.length })}</Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function PreviewTable({ items, name }: { items: Item[]; name: (project: string) => string }) {
  const { t } = useWords();
  const milestone = (item: Item) => nextMilestone(item.milestonesBefore);
  const after = (item: Item) => item.milestones.find((one) => one.milestone === milestone(item)?.milestone);
  const columns: Column<Item>[] = [
    { key: 'project', header: t('project'), rowHeader: true, cell: (item) => name(item.project) },
    { key: 'milestone', header: t('milestone'), label: t('milestone'), cell: (item) => { const next = milestone(item); return next ? label('milestone', next.milestone) : '–'; } },
    { key: 'was', header: t('was'), label: t('was'), cell: (item) => { const next = milestone(item); return next ? month(next.date) : '–'; } },
    { key: 'becomes', header: t('becomes'), label: t('becomes'), cell: (item) => { const next = after(item); return next ? <b>{month(next.date)}</b> : '–'; } },
    { key: 'homes', header: t('homes'), label: t('homes'), cell: (item) => <>{perYear(item.years)}<small>{t('was')}: {perYear(item.yearsBefore)}</small></> },
  ];
  return <DataTable columns={columns} rows={items} rowKey={(item) => item.project} caption={t('previewTitle', { count: items.length })} />;
}

/** "2028: 40, 2029: 12", over all lines. */
function perYear(years: YearHomes[]): string {
  const sums = new Map<number, number>();
  for (const { year, homes } of years) sums.set(year, (sums.get(year) ?? 0) + homes);
  return [...sums].sort(([a], [b]) => a - b).map(([year, homes]) => `${year}: ${count(homes)}`).join(', ') || '–';
}

function Refusals({ refused, name }: { refused: Refused[]; name: (project: string) => string }) {
  const { t } = useWords();
  if (refused.length === 0) return null;
  return (
    <Note kind="asks" live>
      <p><b>{t('refusedTitle', { count: refused.length })}</b></p>
      <ul>
        {refused.map((one) => (
          <li key={one.project}><Link to={`/projecten/${one.project}`}>{name(one.project)}</Link>: {one.detail ?? t(`refused.${one.code}`, { defaultValue: one.code })}</li>
        ))}
      </ul>
    </Note>
  );
}
