import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { Cause, PartyRef, ProjectView, StatementView } from '../../api/types';
import { Button, Choice, fieldId, FormErrorSummary, Note, SaveBar, Section, SystemError } from '../../design';
import { useDraft } from '../../draft';
import * as format from '../../format';
import { isQuarter } from '../../grid/columns';
import { changeCount, partsOf, rowTotal, sheetOf, type Sheet } from '../../grid/sheet';
import { SheetGrid } from '../../grid/SheetGrid';
import { wordsOf } from '../../i18n';
import { isLater } from '../../planning/changes';
import { ConflictTable } from './ConflictTable';
import { cellClashes, cellsTakenOver, dateClashes, takenOver, type Clash } from './conflict';
import { answersOf, WarningAnswers, type Typed } from '../../plan/WarningAnswers';
import { columnsOf, datesOf, draftOf, inQuarters, inYears, sheetRows, valuesOf, yearsOf, type PlanningDraft } from './draft';
import { MilestoneTable } from './MilestoneTable';
import { QuestionBox } from './QuestionBox';
import { ReasonFields } from './ReasonFields';
import { ShiftBox, type Shifted } from './ShiftBox';
import { WhoSeesPlanning } from './WhoSeesPlanning';
import { label } from '../../codes';

const useWords = wordsOf('planning-edit');

interface PlanningFormProps {
  project: ProjectView;
  party: PartyRef;
  account: string;
  reload: () => Promise<ProjectView | undefined>;
}

export function PlanningForm({ project, party, account, reload }: PlanningFormProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const find = (view: ProjectView | undefined) => view?.statements.find((each) => each.party.id === party.id);
  const [base, setBase] = useState<StatementView | undefined>(() => find(project));
  const initial = draftOf(base, format.monthLong);
  const draft = useDraft<PlanningDraft>({ account, party: party.id, form: `planning.${project.id}` }, initial, String(base?.version ?? 0));
  const rows = sheetRows(project, base, party.id, {
    group: (name, homes) => t('group', { name, homes: format.homes(homes) }),
    dwelling: (code) => label('dwellingType', code),
    price: (code, builder) => (builder ? `${label('priceClass', code)}, ${builder}` : label('priceClass', code)),
    part: t('wholePart'),
    all: t('allHomes'),
    allDetail: t('allHomesDetail'),
  });
  const [quarters, setQuarters] = useState(() => draft.value.cells.some(([key]) => isQuarter(partsOf(key).year)));
  // With a quarter anywhere the whole sheet is in quarters: a year beside its quarters would count twice.
  const statedBy = (statement: Pick<StatementView, 'years'> | undefined, as = quarters ? inQuarters : inYears) => as(valuesOf(statement?.years ?? []));
  const original = statedBy(base);
  const [sheet, setSheet] = useState<Sheet>(() => {
    const fresh = sheetOf(rows, columnsOf(project, original, format.today(), quarters), original);
    const kept = new Map(draft.value.cells);
    return { ...fresh, values: quarters ? inQuarters(kept) : kept };
  });
  const [clash, setClash] = useState<Clash[]>();
  const save = useWrite<StatementView>();
  const [typed, setTyped] = useState<Typed>({});
  const [shifted, setShifted] = useState(false);

  const before = base?.milestones ?? [];
  const { dates, unreadable } = datesOf(draft.value, before);
  const later = isLater(before, dates);
  const over = rows.filter((row) => row.available !== undefined && rowTotal(sheet, row) > row.available);
  const changes = Object.values(typed).filter((text) => text.trim() !== '').length + changeCount(sheet) + draft.value.milestones.filter((each) => isChanged(each.milestone)).length;
  const [tried, setTried] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});

  const change = (next: Partial<PlanningDraft>) => draft.set((now) => ({ ...now, ...next }));
  const changeSheet = (next: Sheet) => {
    setSheet(next);
    change({ cells: [...next.values] });
  };
  const submit = () => {
    const own = ownErrors();
    setErrors(own);
    setTried(true);
    if (Object.keys(own).length > 0) {
      return;
    }
    save.mutate(
      {
        method: 'PUT',
        path: `projects/v1/projects/${project.id}/statements/${party.id}`,
        ...(base ? { ifMatch: base.version } : { ifNoneMatch: true }),
        body: {
          milestones: dates,
          years: yearsOf(sheet.values),
          answers: answersOf(base?.warnings ?? [], typed),
          ...(later && draft.value.cause && { reason: { cause: draft.value.cause, ...(draft.value.note && { note: draft.value.note }) } }),
        },
      },
      {
        onSuccess: () => {
          draft.clear();
          void navigate(`/projecten/${project.id}`, { state: { said: t('submitted', { municipality: project.municipality.name }) } });
        },
        onError: (error) => {
          if (error instanceof ApiProblem && error.status === 412) {
            void meetOther();
          } else if (error instanceof ApiProblem && error.aboutInput) {
            setErrors(serverErrors(error));
          }
        },
      },
    );
  };

  return (
    <>
      {base?.review && base.state === 'QUESTIONED' && <QuestionBox project={project} party={party} review={base.review} />}
      <FormErrorSummary errors={errors} />
      {save.error && !(save.error instanceof ApiProblem && (save.error.aboutInput || save.error.status === 412)) && (
        <SystemError error={save.error} onRetry={submit} kind="write" />
      )}
      {clash && <ConflictTable clashes={clash} rows={rows} onChosen={settle} />}
      {base && <ShiftBox base={base} changed={changes > 0 && !shifted} onShifted={take} />}
      {shifted && <Note kind="good" live><p>{t('shifted')}</p></Note>}
      <Section title={t('homesPerYear')} aside={t('yellow')} id={fieldId('homes-per-year')}>
        <Choice type="checkbox" name="quarters" value="true" checked={quarters} onChange={switchTo} label={t('quarters')} small={t('quartersHint')} />
        <SheetGrid sheet={sheet} label={t('homesPerYear')} onChange={changeSheet} />
      </Section>
      <div className="columns planning-below">
        <div>
          <MilestoneTable
            project={project}
            before={before}
            milestones={draft.value.milestones}
            unreadable={tried ? unreadable : []}
            onChange={(milestones) => change({ milestones })}
          />
          {later && (
            <ReasonFields
              cause={draft.value.cause}
              note={draft.value.note}
              missing={tried && draft.value.cause === ''}
              onChange={change}
            />
          )}
        </div>
        <aside>
          <WhoSeesPlanning project={project} party={party} />
        </aside>
      </div>
      <WarningAnswers warnings={base?.warnings ?? []} typed={typed} onChange={setTyped} />
      <SaveBar state={<strong>{t('changes', { count: changes })}</strong>} savedAt={changes > 0 ? draft.savedAt : undefined}>
        <Button bare onClick={discard} aria-disabled={changes === 0}>
          {t('discard')}
        </Button>
        <Button filled onClick={submit} busy={save.isPending} aria-disabled={changes === 0 || clash !== undefined}>
          {project.steward.id === party.id ? t('submitOwn') : t('submit', { municipality: project.municipality.name })}
        </Button>
      </SaveBar>
    </>
  );

  function isChanged(milestone: string): boolean {
    const typed = draft.value.milestones.find((each) => each.milestone === milestone);
    const was = initial.milestones.find((each) => each.milestone === milestone);
    return typed?.text.trim() !== (was?.text ?? '') || typed.status !== (was?.status ?? typed.status);
  }

  /** What would be refused anyway, said at once; the service checks everything again. */
  function ownErrors(): Record<string, string> {
    return Object.fromEntries([
      ...over.map((row) => [
        `total-${row.id}`,
        t('over', { row: `${row.label} ${row.detail}`.trim(), count: rowTotal(sheet, row) - (row.available ?? 0) }),
      ]),
      ...unreadable.map((milestone) => [`date-${milestone}`, t('unreadable', { milestone: label('milestone', milestone) })]),
      ...(later && draft.value.cause === '' ? [['cause', t('reasonMissing')]] : []),
    ]) as Record<string, string>;
  }

  function serverErrors(problem: ApiProblem): Record<string, string> {
    return Object.fromEntries(problem.errors.map((error) => [fieldOf(error.pointer ?? ''), error.detail]));
  }

  /** "/milestones/2/date" points into what was sent. */
  function fieldOf(pointer: string): string {
    const index = /milestones\/(\d+)/.exec(pointer)?.[1];
    const milestone = index === undefined ? undefined : dates[Number(index)]?.milestone;
    return milestone ? `date-${milestone}` : pointer.includes('reason') ? 'cause' : 'homes-per-year';
  }

  /** What the service worked out, as if it had been typed. */
  function take({ milestones, years }: Shifted, cause: Cause | '') {
    const values = statedBy({ years });
    setSheet({ ...sheetOf(rows, columnsOf(project, values, format.today(), quarters), original), values, past: [sheet.values] });
    change({ cells: [...values], milestones: draftOf({ milestones, years: [] }, format.monthLong).milestones, cause });
    setShifted(true);
  }

  /** Quarters together are their year; a year becomes its last quarter, to be spread from there. */
  function switchTo(next: boolean) {
    setQuarters(next);
    const as = next ? inQuarters : inYears;
    const values = as(sheet.values);
    setSheet({ ...sheetOf(rows, columnsOf(project, values, format.today(), next), statedBy(base, as)), values });
    change({ cells: [...values] });
  }

  async function meetOther() {
    const theirs = find(await reload());
    if (!theirs) {
      return;
    }
    const found = [...dateClashes(draft.value, base, theirs), ...cellClashes(sheet.values, original, statedBy(theirs))];
    takeOver(theirs);
    setBase(theirs);
    setClash(found.length > 0 ? found : undefined);
    save.reset();
  }

  /** What only the other person changed is taken over; what both changed waits for a choice. */
  function takeOver(theirs: StatementView) {
    const stated = statedBy(theirs);
    const values = cellsTakenOver(sheet.values, original, stated);
    setSheet({ ...sheetOf(sheet.rows, sheet.years, stated), values });
    change({ cells: [...values], milestones: takenOver(draft.value.milestones, base, theirs, format.monthLong) });
  }

  function settle(choices: readonly { clash: Clash; theirs: boolean }[]) {
    const values = new Map(sheet.values);
    let milestones = draft.value.milestones;
    for (const { clash: each } of choices.filter((choice) => choice.theirs)) {
      if (each.kind === 'cell') {
        values.set(each.key, each.theirs ?? 0);
      } else {
        milestones = milestones.map((one) => (one.milestone === each.milestone ? { ...one, text: format.monthLong(each.theirs) } : one));
      }
    }
    setSheet({ ...sheet, values });
    change({ milestones, cells: [...values] });
    setClash(undefined);
  }

  function discard() {
    draft.clear(initial);
    setSheet(sheetOf(sheet.rows, sheet.years, original));
    setTried(false);
    setShifted(false);
    setErrors({});
    save.reset();
  }
}
