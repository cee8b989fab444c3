import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newKey } from '../../api/client';
import { useWrite } from '../../api/queries';
import type { ProjectView } from '../../api/types';
import { useOptions } from '../../codes/useCodeLists';
import { Button, Field, Form, LinkButton, PageHead, SaveBar, SaveProblem, Section, useFaults } from '../../design';
import { useDraft } from '../../draft';
import { Restored } from '../../draft/Restored';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { EditedProject, type Edited } from '../../plan/EditedProject';
import { answersOf, WarningAnswers, type Typed } from '../../plan/WarningAnswers';
import { useMe } from '../../shell/session';
import { wholeNumber } from '../project-new/draft';
import { bodyOf, faultsOf, newLine, partsOf, type LineDraft, type PartDraft } from './draft';
import { LineFields } from './LineFields';

const useWords = wordsOf('programme-edit', 'plan');

/** Sub-plans and their lines: all of them for the steward, a party its own. */
export function Component() {
  return <EditedProject may="editProgramme">{(edited) => <ProgrammeForm {...edited} />}</EditedProject>;
}

/** An id of its own, so that a year's homes can be stated of a new line at once. */
function newId(): string {
  const hex = newKey().replaceAll('-', '');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function ProgrammeForm({ project, etag, path }: Edited) {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const steward = project.may.editProject;
  const initial = partsOf(project.programme?.subPlans ?? []);
  const draft = useDraft<PartDraft[]>({ account: me.account, party: me.party.id, form: `programme.${project.id}` }, initial, etag ?? '');
  const parts = draft.value;
  const [typed, setTyped] = useState<Typed>({});
  const save = useWrite<ProjectView>();
  const { errors, setFaults } = useFaults(save.error);
  const setPart = (index: number, next: Partial<PartDraft>) => draft.set((now) => now.map((part, other) => (other === index ? { ...part, ...next } : part)));
  const setLine = (i: number, j: number, next: Partial<LineDraft>) =>
    draft.set((now) => now.map((part, other) => (other === i ? { ...part, lines: part.lines.map((line, at) => (at === j ? { ...line, ...next } : line)) } : part)));
  const kinds = useOptions('subPlanKind');
  const builders = [...(project.involved ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const submit = () => {
    const found = faultsOf(parts);
    setFaults(Object.fromEntries(found.map(([field, fault]) => [field, t(`fault.${fault}`)])));
    if (found.length > 0) return;
    save.mutate(
      { method: 'PUT', path: `${path}/programme`, ifMatch: etag, body: { ...bodyOf(parts), answers: answersOf(project.warnings ?? [], typed) } },
      {
        onSuccess: ({ data }) => {
          draft.clear(initial);
          const unusual = data?.warnings?.length ?? 0;
          void navigate(`/projecten/${project.id}/programma`, { state: { said: unusual > 0 ? t('savedUnusual', { count: unusual }) : t('saved') } });
        },
      },
    );
  };
  const total = parts.filter((part) => part.kind !== 'DEMOLITION').reduce((sum, part) => sum + (wholeNumber(part.homes) ?? 0), 0);
  return (
    <>
      <PageHead title={t('title', { project: project.name })} crumbs={[{ to: '/projecten', text: t('projects') }, { to: `/projecten/${project.id}/programma`, text: project.name }]} lead={t(steward ? 'lead' : 'leadParty', { municipality: project.municipality.name })} />
      <Restored draft={draft} onStartOver={() => draft.clear(initial)} />
      <Form onSubmit={submit}>
        <SaveProblem errors={errors} error={save.error} conflict={t('conflict')} onRetry={submit} />
        {parts.map((part, i) => (
          <Section key={part.id} title={part.name.trim() || t('newPart')} aside={t('divided', { divided: format.count(part.lines.reduce((sum, line) => sum + (wholeNumber(line.homes) ?? 0), 0)), homes: format.count(wholeNumber(part.homes) ?? 0) })}>
            {steward && (
              <div className="plan-line">
                <Field name={`subPlans.${i}.name`} label={t('field.name')} error={errors[`subPlans.${i}.name`]}><input type="text" maxLength={200} value={part.name} onChange={(event) => setPart(i, { name: event.target.value })} /></Field>
                <Field name={`subPlans.${i}.kind`} label={t('field.kind')} error={errors[`subPlans.${i}.kind`]}>
                  <select value={part.kind} onChange={(event) => setPart(i, { kind: event.target.value })}>{kinds.map((one) => <option key={one.code} value={one.code}>{one.label}</option>)}</select>
                </Field>
                <Field name={`subPlans.${i}.homes`} label={t('field.homes')} error={errors[`subPlans.${i}.homes`]}><input type="text" inputMode="numeric" value={part.homes} onChange={(event) => setPart(i, { homes: event.target.value })} /></Field>
              </div>
            )}
            {part.lines.map((line, j) => (
              <LineFields
                key={line.id} name={`subPlans.${i}.lines.${j}`} number={j + 1} line={line} errors={errors} builders={builders} steward={steward}
                locked={!steward && line.party !== me.party.id} onChange={(next) => setLine(i, j, next)}
                onRemove={() => setPart(i, { lines: part.lines.filter((_, other) => other !== j) })}
              />
            ))}
            <p className="buttons">
              <Button short icon="plus" onClick={() => setPart(i, { lines: [...part.lines, newLine(newId(), steward ? '' : me.party.id)] })}>{t('addLine')}</Button>
              {steward && <Button bare short onClick={() => draft.set((now) => now.filter((_, other) => other !== i))}>{t('removePart', { name: part.name })}</Button>}
            </p>
          </Section>
        ))}
        {steward && <p className="buttons"><Button icon="plus" onClick={() => draft.set((now) => [...now, { id: newId(), name: '', kind: 'NEW_BUILD', homes: '', lines: [] }])}>{t('addPart')}</Button></p>}
        {parts.length === 0 && !steward && <p>{t('noParts', { municipality: project.municipality.name })}</p>}
        <WarningAnswers warnings={project.warnings ?? []} typed={typed} onChange={setTyped} />
        <SaveBar state={t('state', { total: format.count(total), homes: format.count(project.homes) })} savedAt={draft.savedAt}>
          <LinkButton to={`/projecten/${project.id}/programma`}>{t('common:cancel')}</LinkButton>
          <Button type="submit" filled busy={save.isPending}>{t('common:save')}</Button>
        </SaveBar>
      </Form>
    </>
  );
}
