import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { BulkPreview, PartyRef, ReleaseBatch } from '../../api/types';
import { Button, LinkButton, LoadingRows, PartyName, Section, SaveBar, WriteProblem } from '../../design';
import { count } from '../../format';
import { ChoiceMatrix } from '../../sharing/ChoiceMatrix';
import { listOfChoices, type Choices } from '../../sharing/choices';
import { ownGroups } from '../../sharing/circles';
import { usePreview } from '../../sharing/usePreview';
import { BatchPreview } from './BatchPreview';

/** Choose groups and circles, see who gains and who loses over all projects, and only then apply. */
export function BatchForm({ party, projects, onDone }: { party: PartyRef; projects: string[]; onDone: (batch: ReleaseBatch) => void }) {
  const { t } = useTranslation('releases');
  const [choices, setChoices] = useState<Choices>({});
  const list = listOfChoices(choices);
  const body = list.length > 0 ? { projects, choices: list } : undefined;
  const preview = usePreview<BulkPreview>('projects/v1/releases/_preview', body);
  const apply = useWrite<ReleaseBatch>();
  const problem = apply.error ?? (body ? preview.error : null);
  // All or nothing: what was refused beforehand is left out, as the preview says.
  const refused = new Set(preview.data?.refused.map(({ project }) => project));
  const changing = body && preview.data ? projects.filter((id) => !refused.has(id)) : projects;
  const submit = () => apply.mutate({ path: 'projects/v1/releases', body: { projects: changing, choices: list } }, { onSuccess: ({ data }) => onDone(data) });
  const formatted = count(changing.length);
  return (
    <>
      <Section title={t('choose')} aside={t('chooseHint')}>
        <ChoiceMatrix
          caption={t('choose')} title={<PartyName party={party} name={t('decides', { party: party.name })} />}
          groups={ownGroups(party.kind === 'MUNICIPALITY')} choices={choices} onChange={setChoices}
        />
      </Section>
      <Section title={t('preview.title')}>
        <div aria-live="polite" aria-busy={(body !== undefined && !preview.current) || undefined}>
          {!body && <p className="quiet">{t('preview.waiting')}</p>}
          <WriteProblem error={problem} onRetry={problem instanceof ApiProblem && problem === apply.error ? submit : () => void preview.refetch()} />
          {body && !preview.data && !preview.error && <LoadingRows rows={3} />}
          {body && preview.data && <BatchPreview preview={preview.data} />}
          {apply.isPending && (
            <p role="status" className="batch-progress">
              <label htmlFor="batch-progress">{t('applying', { count: changing.length, formatted })}</label> <progress id="batch-progress" />
            </p>
          )}
        </div>
      </Section>
      <SaveBar state={t('state', { count: projects.length, formatted: count(projects.length) })}>
        <LinkButton to="/projecten">{t('otherProjects')}</LinkButton>
        <Button filled busy={apply.isPending} aria-disabled={!body || !preview.current || changing.length === 0} onClick={submit}>{t('apply', { count: changing.length, formatted })}</Button>
      </SaveBar>
    </>
  );
}
