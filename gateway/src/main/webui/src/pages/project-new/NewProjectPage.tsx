import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { madeId } from '../../api/client';
import { useGet, useWrite } from '../../api/queries';
import type { GeoPoint, Party, PlanningStatus } from '../../api/types';
import { isFirm, options, statusWithCode } from '../../codes';
import { useMunicipalities } from '../../codes/useCodeLists';
import { Button, Choice, Field, LinkButton, PageHead, SaveBar, SaveProblem, Section, useFaults, WhoSees, type WhoSeesLine } from '../../design';
import { useDraft } from '../../draft';
import { Restored } from '../../draft/Restored';
import { wordsOf } from '../../i18n';
import { competitorsSentence } from '../../sharing/competitors';
import { useMe } from '../../shell/session';
import { detailBody } from '../../plan/details';
import { DetailFields, messages } from '../../plan/DetailFields';
import { InvolvedParties } from '../../plan/InvolvedParties';
import { emptyDraft, faultsOf, wholeNumber, type ProjectDraft } from './draft';

const useWords = wordsOf('project-new', 'sharing', 'plan');

/** A municipality adds a project and becomes its steward; a market party or corporation proposes one to the municipality. */
export function Component() {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const steward = me.party.kind === 'MUNICIPALITY';
  const own = useGet<Party>(steward ? `parties/v1/parties/${me.party.id}` : undefined).data?.municipality;
  const municipalities = useMunicipalities();
  const draft = useDraft<ProjectDraft>({ account: me.account, party: me.party.id, form: 'project-new' }, emptyDraft);
  // A draft of before there were details has none.
  const value = { ...emptyDraft, ...draft.value, municipality: steward ? (own ?? '') : draft.value.municipality };
  const save = useWrite<{ id?: string }>();
  const { errors, setFaults } = useFaults(save.error);
  const set = <K extends keyof ProjectDraft>(key: K) => (next: ProjectDraft[K]) => draft.set((now) => ({ ...now, [key]: next }));
  const text = (key: 'name' | 'place' | 'homes' | 'demolition' | 'feasibility' | 'location') => ({
    value: value[key], onChange: (event: { target: { value: string } }) => set(key)(event.target.value),
  });

  const [more, setMore] = useState(false);
  // What must be mended has to be seen.
  const faulty = DETAILS.some((name) => messages(errors, name) !== undefined);

  const submit = async () => {
    const location = value.location.trim() ? (await import('../../map/coordinates')).readPoint(value.location) : undefined;
    const found = faultsOf(value, location !== undefined);
    setFaults(Object.fromEntries(found.map((name) => [name, name === 'area' ? t('plan:areaTooFew') : t(`fault.${name}`)])));
    if (found.length > 0) return;
    save.mutate(
      { path: 'projects/v1/projects', body: bodyOf(value, location, steward) },
      {
        onSuccess: (answer) => {
          draft.clear(emptyDraft);
          const id = madeId(answer) ?? answer.data?.id;
          void navigate(id ? `/projecten/${id}${steward ? '/programma' : ''}` : '/projecten?mine=true', { state: { said: t(steward ? 'added' : 'proposed') } });
        },
      },
    );
  };

  return (
    <>
      <PageHead
        crumbs={[{ to: '/projecten', text: t('projects') }]}
        title={t(steward ? 'title' : 'titlePropose')} lead={t(steward ? 'lead' : 'leadPropose')}
      />
      <Restored draft={draft} onStartOver={() => draft.clear(emptyDraft)} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SaveProblem errors={errors} error={save.error} labels={labelsOf(t)} onRetry={() => void submit()} />
        <div className="columns">
          <div>
            <Section title={t('what')}>
              <div className="two">
                <Field name="name" label={t('field.name')} error={errors['name']}><input type="text" maxLength={200} autoComplete="off" {...text('name')} /></Field>
                <Field name="place" label={t('field.place')} hint={t('hint.place')} error={errors['place']}><input type="text" maxLength={100} autoComplete="off" {...text('place')} /></Field>
              </div>
              {!steward && (
                <Field name="municipality" label={t('field.municipality')} error={errors['municipality']}>
                  <select value={value.municipality} onChange={(event) => set('municipality')(event.target.value)}>
                    <option value="">{t('choose')}</option>
                    {municipalities.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
                  </select>
                </Field>
              )}
              <div className="two">
                <Field name="homes" label={t('field.homes')} hint={t('hint.homes')} error={errors['homes']}><input type="text" inputMode="numeric" autoComplete="off" {...text('homes')} /></Field>
                <Field name="demolition" optional label={t('field.demolition')} hint={t('hint.demolition')} error={errors['demolition']}><input type="text" inputMode="numeric" autoComplete="off" {...text('demolition')} /></Field>
              </div>
              <Field name="planType" label={t('field.planType')} error={errors['planType']}>
                <Codes list="planType" value={value.planType} onChange={set('planType')} />
              </Field>
              <Field name="location" optional label={t('field.location')} hint={t('hint.location')} error={errors['location']}><input type="text" autoComplete="off" {...text('location')} /></Field>
            </Section>
            <Section title={t('status')}>
              <div className="two">
                <Field name="planningStatus" label={t('field.planningStatus')} error={errors['planningStatus']}>
                  <select value={value.planningStatus} onChange={(event) => set('planningStatus')(event.target.value as PlanningStatus)}>
                    {options('planningStatus').map(({ code }) => <option key={code} value={code}>{statusWithCode(code as PlanningStatus)}</option>)}
                  </select>
                </Field>
                <Field name="phase" label={t('field.phase')} error={errors['phase']}><Codes list="phase" value={value.phase} onChange={set('phase')} /></Field>
              </div>
              {steward && (
                <>
                  <Field name="feasibility" optional label={t('field.feasibility')} hint={t('hint.feasibility')} error={errors['feasibility']}><input type="text" inputMode="numeric" autoComplete="off" {...text('feasibility')} /></Field>
                  <Choice type="checkbox" name="keyProject" value="true" checked={value.keyProject} onChange={set('keyProject')} label={t('field.keyProject')} />
                </>
              )}
            </Section>
            {steward && <InvolvedParties chosen={value.involved} error={errors['involved']} onChange={set('involved')} />}
            <details className="table-of more-fields" open={more || faulty} onToggle={(event) => setMore(event.currentTarget.open)}>
              <summary>{t('more')}</summary>
              <p className="small quiet">{t('moreHint')}</p>
              <DetailFields value={value.details} errors={errors} steward={steward} onChange={(next) => draft.set((now) => ({ ...now, details: { ...emptyDraft.details, ...now.details, ...next } }))} />
            </details>
          </div>
          <aside>
            <Section title={t('common:whoSees.title')}><WhoSees lines={audienceOf(value.planningStatus, wholeNumber(value.homes), t)} /></Section>
          </aside>
        </div>
        <SaveBar state={t('state')} savedAt={draft.savedAt}>
          <LinkButton to="/projecten">{t('common:cancel')}</LinkButton>
          <Button type="submit" filled busy={save.isPending}>{t(steward ? 'save' : 'send')}</Button>
        </SaveBar>
      </form>
    </>
  );
}

const DETAILS = ['area', 'landPosition', 'commissioning', 'environment', 'reference', 'notes', 'planIds', 'bagIds', 'documents', 'gates'];

function bodyOf(value: ProjectDraft, location: GeoPoint | undefined, steward: boolean) {
  const { name, place, municipality, planType, planningStatus, phase, keyProject, involved } = value;
  return {
    name: name.trim(), place: place.trim(), municipality, planType, planningStatus, phase,
    homes: wholeNumber(value.homes), demolition: wholeNumber(value.demolition) ?? 0,
    ...(steward ? { keyProject, involved } : {}),
    ...(steward && value.feasibility.trim() ? { feasibility: wholeNumber(value.feasibility) } : {}),
    ...(location ? { location } : {}),
    ...detailBody(value.details),
  };
}

function Codes<T extends string>({ list, value, onChange, ...rest }: { list: 'planType' | 'phase'; value: T; onChange: (value: T) => void }) {
  return (
    <select {...rest} value={value} onChange={(event) => onChange(event.target.value as T)}>
      {options(list).map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
    </select>
  );
}

type Translate = (key: string) => string;

const fields = ['name', 'place', 'municipality', 'homes', 'demolition', 'planType', 'location', 'planningStatus', 'phase', 'feasibility'] as const;
const labelsOf = (t: Translate): Record<string, string> => Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)]));

/** What the default release gives to whom; it depends on how firm the plan is. The service decides. */
export function audienceOf(status: PlanningStatus, homes: number | undefined, t: TFunction): WhoSeesLine[] {
  if (status === '5A' || status === '5B') {
    return [
      { who: t('who.municipality'), sees: 'all', what: t('who.everything') },
      { who: t('who.others'), sees: 'none', what: t('who.internal') },
    ];
  }
  const firm = isFirm(status);
  return [
    { who: t('who.project'), sees: 'all', what: t('who.everything') },
    { who: t('who.governments'), sees: firm ? 'fixed' : 'all', what: t(firm ? 'who.floor' : 'who.core') },
    { who: t('who.table'), sees: 'all', what: t('who.core') },
    { who: t('who.corporations'), sees: firm ? 'all' : 'none', what: t(firm ? 'who.coreNoDates' : 'who.softHidden') },
    { who: t('who.market'), sees: firm ? 'all' : 'none', what: marketSees(firm, homes, t) },
    { who: t('who.public'), sees: 'none', what: t('who.publicLater') },
  ];
}

/** Competitors get a rounded number, and no dates. */
function marketSees(firm: boolean, homes: number | undefined, t: TFunction): string {
  if (!firm) return t('who.competitorsSoft');
  return homes ? competitorsSentence(['STATUS'], homes, t) : t('who.competitorsFirm');
}
