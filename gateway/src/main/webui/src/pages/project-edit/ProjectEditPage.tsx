import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../api/queries';
import type { ProjectView } from '../../api/types';
import { useOptions } from '../../codes/useCodeLists';
import { Button, Choice, Field, LinkButton, PageHead, SaveBar, SaveProblem, Section, useFaults } from '../../design';
import { useDraft } from '../../draft';
import { Restored } from '../../draft/Restored';
import { wordsOf } from '../../i18n';
import { areaIn, detailBody, detailsOf, type DetailDraft } from '../../plan/details';
import { DetailFields, messages } from '../../plan/DetailFields';
import { EditedProject, type Edited } from '../../plan/EditedProject';
import { InvolvedParties } from '../../plan/InvolvedParties';
import { answersOf, WarningAnswers, type Typed } from '../../plan/WarningAnswers';
import { useMe } from '../../shell/session';
import { factsOf, faultsOf, factBody, type FactDraft } from './facts';

const useWords = wordsOf('project-edit', 'plan');

/** Every fact of a project that its steward decides. */
export function Component() {
  return <EditedProject may="editProject">{(edited) => <EditForm {...edited} />}</EditedProject>;
}

interface Draft { facts: FactDraft; details: DetailDraft }

function EditForm({ project, etag, path }: Edited) {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const initial: Draft = { facts: factsOf(project), details: detailsOf(project) };
  const draft = useDraft<Draft>({ account: me.account, party: me.party.id, form: `project-edit.${project.id}` }, initial, String(project.version ?? ''));
  // A draft of before a field was there lacks it.
  const facts = { ...initial.facts, ...draft.value.facts };
  const details = { ...initial.details, ...draft.value.details };
  const [typed, setTyped] = useState<Typed>({});
  const save = useWrite<ProjectView>(['bottlenecks']);
  const { errors, setFaults } = useFaults(save.error);
  const set = (next: Partial<FactDraft>) => draft.set((now) => ({ ...now, facts: { ...now.facts, ...next } }));
  const text = (key: 'name' | 'place' | 'homes' | 'demolition' | 'feasibility' | 'location') => ({
    type: 'text', autoComplete: 'off', value: facts[key], onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
  });
  const planTypes = useOptions('planType', facts.planType);
  const submit = async () => {
    const location = facts.location.trim() ? (await import('../../map/coordinates')).readPoint(facts.location) : null;
    const found = faultsOf(facts, location !== undefined).map((name) => [name, t(`fault.${name}`)]);
    const ground = areaIn(details);
    if (ground === undefined) found.push(['area', t('plan:areaTooFew')]);
    setFaults(Object.fromEntries(found) as Record<string, string>);
    if (found.length > 0) return;
    const same = facts.location === initial.facts.location;
    save.mutate(
      { method: 'PATCH', path, ifMatch: etag, body: { ...factBody(facts), ...detailBody(details), ...(same ? {} : { location: location ?? null }), answers: answersOf(project.warnings ?? [], typed) } },
      {
        onSuccess: ({ data }) => {
          draft.clear(initial);
          const unusual = data?.warnings?.length ?? 0;
          void navigate(`/projecten/${project.id}/gegevens`, { state: { said: unusual > 0 ? t('savedUnusual', { count: unusual }) : t('saved') } });
        },
      },
    );
  };
  return (
    <>
      <PageHead title={t('title', { project: project.name })} crumbs={[{ to: '/projecten', text: t('projects') }, { to: `/projecten/${project.id}/gegevens`, text: project.name }]} lead={t('lead')} />
      <Restored draft={draft} onStartOver={() => draft.clear(initial)} />
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <SaveProblem errors={errors} error={save.error} conflict={t('conflict')} onRetry={() => void submit()} />
        <Section title={t('what')}>
          <div className="two">
            <Field name="name" label={t('field.name')} error={errors['name']}><input maxLength={200} {...text('name')} /></Field>
            <Field name="place" label={t('field.place')} error={errors['place']}><input maxLength={200} {...text('place')} /></Field>
          </div>
          <div className="two">
            <Field name="homes" label={t('field.homes')} hint={t('hint.homes')} error={errors['homes']}><input inputMode="numeric" {...text('homes')} /></Field>
            <Field name="demolition" optional label={t('field.demolition')} error={errors['demolition']}><input inputMode="numeric" {...text('demolition')} /></Field>
          </div>
          <Field name="planType" label={t('field.planType')} error={errors['planType']}>
            <select value={facts.planType} onChange={(event) => set({ planType: event.target.value })}>
              {planTypes.map(({ code, label: word }) => <option key={code} value={code}>{word}</option>)}
            </select>
          </Field>
          <div className="two">
            <Field name="feasibility" optional label={t('field.feasibility')} hint={t('hint.feasibility')} error={errors['feasibility']}><input inputMode="numeric" {...text('feasibility')} /></Field>
            <Field name="location" optional label={t('field.location')} hint={t('hint.location')} error={messages(errors, 'location')}><input {...text('location')} /></Field>
          </div>
          <Choice type="checkbox" name="keyProject" value="true" checked={facts.keyProject} onChange={(keyProject) => set({ keyProject })} label={t('field.keyProject')} />
        </Section>
        <InvolvedParties chosen={facts.involved} known={project.involved} error={messages(errors, 'involved')} onChange={(involved) => set({ involved })} />
        <DetailFields value={details} errors={errors} onChange={(next) => draft.set((now) => ({ ...now, details: { ...now.details, ...next } }))} />
        <WarningAnswers warnings={project.warnings ?? []} typed={typed} onChange={setTyped} />
        <SaveBar state={t('state')} savedAt={draft.savedAt}>
          <LinkButton to={`/projecten/${project.id}/gegevens`}>{t('common:cancel')}</LinkButton>
          <Button type="submit" filled busy={save.isPending}>{t('common:save')}</Button>
        </SaveBar>
      </form>
    </>
  );
}
