import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { Edit, EditPreview, PlanningStatus } from '../../api/types';
import { isFirm, statusWithCode } from '../../codes';
import { useOptions } from '../../codes/useCodeLists';
import { Button, Field, LinkButton, LoadingRows, Note, SaveBar, Section, useFaults, WriteProblem } from '../../design';
import { count, day, today } from '../../format';
import { wordsOf } from '../../i18n';
import { usePreview } from '../../sharing/usePreview';
import { Swings } from '../releases/BatchPreview';
import { isFeasible } from '../project-new/draft';
import { EditTable, Refusals } from './EditTable';
import './edits.css';
import { bodyOf, canBeEmptied, changedFacts, EMPTY, nothing, type Fact, type Wish } from './wish';

const useWords = wordsOf('edits', 'releases');

/** What becomes different, for all projects that were chosen; the rest stays as each project has it. */
export function EditForm({ path, projects, onDone }: { path: string; projects: string[]; onDone: (edit: Edit) => void }) {
  const { t } = useWords();
  const [wish, setWish] = useState<Wish>(nothing);
  const asked = bodyOf(wish);
  const preview = usePreview<EditPreview>(`${path}/_preview`, asked && { projects: projects.map((project) => ({ project })), ...asked });
  const apply = useWrite<Edit>(['bottlenecks']);
  const problem = apply.error ?? preview.error;
  const { errors } = useFaults(problem);
  const seen = asked && preview.data;
  const changing = seen ? seen.projects.filter((item) => changedFacts(item).length > 0).length : 0;
  const ready = preview.current && changing > 0;
  const submit = () => {
    if (!seen || !ready) return;
    // Each in the version that was looked at: what changes meanwhile is left alone and told.
    const items = seen.projects.map(({ project, version }) => ({ project, version }));
    apply.mutate({ path, body: { projects: items, ...asked, preview: seen.preview } }, { onSuccess: ({ data }) => onDone({ ...data, refused: [...seen.refused, ...(data.refused ?? [])] }) });
  };
  const set = (fact: keyof Wish) => (value: string) => setWish({ ...wish, [fact]: value });
  const at = <F extends Fact>(fact: F) => ({ fact, value: wish[fact], error: errors[`facts.${fact}`], onChange: set(fact) });
  const choice = (fact: CodedFact) => <CodeSelect {...at(fact)} />;
  return (
    <>
      <Section title={t('choose')} aside={t('chooseHint')}>
        <div className="two">{choice('phase')}{choice('planningStatus')}</div>
        {wish.planningStatus !== '' && isFirm(wish.planningStatus as PlanningStatus) && (
          <Field name="opensOn" optional label={t('opensOn')} hint={t('opensOnHint')} error={errors['opensOn']}>
            <input type="date" min={today()} value={wish.opensOn} onChange={(event) => set('opensOn')(event.target.value)} />
          </Field>
        )}
        <div className="two"><FactSelect {...at('keyProject')} codes={[{ code: 'true', label: t('yes') }, { code: 'false', label: t('no') }]} />{choice('planType')}</div>
        <div className="two">{choice('landPosition')}{choice('commissioning')}</div>
        <div className="two"><Feasibility value={wish.feasibility} onChange={set('feasibility')} /></div>
      </Section>
      <Section title={t('preview')}>
        <div aria-live="polite" aria-busy={(asked !== undefined && !preview.current) || undefined}>
          {!asked && <p className="quiet">{t('waiting')}</p>}
          <WriteProblem error={problem} onRetry={apply.error ? submit : () => void preview.refetch()} />
          {asked && !preview.data && !preview.error && <LoadingRows rows={3} />}
          {seen && !preview.error && <Seen seen={seen} />}
        </div>
      </Section>
      <SaveBar state={t('releases:state', { count: projects.length, formatted: count(projects.length) })}>
        <LinkButton to="/projecten">{t('releases:otherProjects')}</LinkButton>
        <Button filled busy={apply.isPending} aria-disabled={!ready} onClick={submit}>{t('releases:apply', { count: changing, formatted: count(changing) })}</Button>
      </SaveBar>
    </>
  );
}

function Seen({ seen }: { seen: EditPreview }) {
  const { t } = useWords();
  return (
    <>
      {seen.becomesFirm > 0 && (
        <Note kind="asks" icon="eye">
          <p><b>{t('becomesFirm', { count: seen.becomesFirm, formatted: count(seen.becomesFirm) })}</b>{seen.opensOn && ` ${t('opens', { date: day(seen.opensOn) })}`}</p>
        </Note>
      )}
      <EditTable items={seen.projects} />
      {seen.changes.length > 0 && <><h3 className="edits-sight">{t('sight')}</h3><Swings changes={seen.changes} none="" /></>}
      <Refusals refused={seen.refused} />
    </>
  );
}

/** Facts with a list of codes. */
type CodedFact = Exclude<Fact, 'feasibility' | 'keyProject'>;
type SelectProps<F extends Fact> = { fact: F; value: string; error: string | undefined; onChange: (value: string) => void };

function CodeSelect(props: SelectProps<CodedFact>) {
  return <FactSelect {...props} codes={useOptions(props.fact, props.value)} />;
}

function FactSelect({ fact, value, error, onChange, codes }: SelectProps<Fact> & { codes: { code: string; label: string }[] }) {
  const { t } = useWords();
  return (
    <Field name={fact} label={t(`fact.${fact}`)} error={error}>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('stays')}</option>
        {canBeEmptied(fact) && <option value={EMPTY}>{t('empty')}</option>}
        {codes.map((one) => <option key={one.code} value={one.code}>{fact === 'planningStatus' ? statusWithCode(one.code as PlanningStatus) : one.label}</option>)}
      </select>
    </Field>
  );
}

function Feasibility({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  const empty = value === EMPTY;
  const wrong = value !== '' && !empty && !isFeasible(value);
  return (
    <div>
      <Field name="feasibility" label={t('fact.feasibility')} hint={t('feasibilityHint')} error={wrong ? t('feasibilityFault') : undefined}>
        <input type="text" inputMode="numeric" autoComplete="off" value={empty ? '' : value} disabled={empty} onChange={(event) => onChange(event.target.value.replace('%', '').trim())} />
      </Field>
      <label className="choice"><input type="checkbox" checked={empty} onChange={(event) => onChange(event.target.checked ? EMPTY : '')} /> {t('emptyFeasibility')}</label>
    </div>
  );
}
