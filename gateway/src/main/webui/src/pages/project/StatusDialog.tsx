import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { useTagged, useWrite } from '../../api/queries';
import type { Phase, PlanningStatus, ProjectView, StatusPreview } from '../../api/types';
import { isFirm, options, statusWithCode } from '../../codes';
import { Button, Dialog, Field, LoadingRows, Note, WriteProblem } from '../../design';
import { day, today } from '../../format';
import { wordsOf } from '../../i18n';
import { sightSentence, sightsOf } from '../../sharing/sight';
import { usePreview } from '../../sharing/usePreview';

const useWords = wordsOf('project', 'sharing');

type Props = { project: ProjectView; open: boolean; onClose: () => void; onDone: (said: string) => void };

/** The steward says how far the plan is; before saving it is told what opens, to whom and when. */
export function StatusDialog({ project, open, onClose, onDone }: Props) {
  const { t } = useWords();
  return (
    <Dialog open={open} title={t('statusDialog.title')} onClose={onClose}>
      <StatusForm project={project} onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

function StatusForm({ project, onClose, onDone }: Omit<Props, 'open'>) {
  const { t } = useWords();
  const path = `projects/v1/projects/${project.id}`;
  const tagged = useTagged<ProjectView>(path);
  const [status, setStatus] = useState<PlanningStatus>(project.planningStatus ?? 'UNKNOWN');
  const [phase, setPhase] = useState<Phase>(project.phase ?? 'INITIATIVE');
  const [opensOn, setOpensOn] = useState('');
  const changed = status !== project.planningStatus || phase !== project.phase;
  const becomesFirm = isFirm(status) && !project.firm;
  const body = { planningStatus: status, phase, ...(becomesFirm && opensOn ? { opensOn } : {}) };
  const preview = usePreview<StatusPreview>(`${path}/_preview-status`, changed ? body : undefined);
  const save = useWrite<ProjectView>(['bottlenecks']);
  const problem = save.error ?? preview.error;
  const faults = problem instanceof ApiProblem ? problem.fieldErrors() : {};
  const conflict = save.error instanceof ApiProblem && save.error.status === 412;
  const submit = () => save.mutate(
    { method: 'PATCH', path, body, ifMatch: tagged.data?.etag },
    {
      onSuccess: () => {
        onDone(t('statusDialog.done', { status: statusWithCode(status) }));
        onClose();
      },
    },
  );
  if (tagged.isPending) return <LoadingRows rows={3} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) submit();
      }}
    >
      {conflict ? <Note kind="asks" live><p>{t('statusDialog.conflict')}</p></Note> : <WriteProblem error={problem} onRetry={submit} />}
      <Field name="planningStatus" label={t('fact.status')} error={faults['planningStatus']}>
        <select value={status} onChange={(event) => setStatus(event.target.value as PlanningStatus)}>
          {options('planningStatus').map(({ code }) => <option key={code} value={code}>{statusWithCode(code as PlanningStatus)}</option>)}
        </select>
      </Field>
      <Field name="phase" label={t('fact.phase')} error={faults['phase']}>
        <select value={phase} onChange={(event) => setPhase(event.target.value as Phase)}>
          {options('phase').map(({ code, label: text }) => <option key={code} value={code}>{text}</option>)}
        </select>
      </Field>
      {becomesFirm && (
        <Field name="opensOn" optional label={t('statusDialog.opensOn')} hint={t('statusDialog.opensOnHint')} error={faults['opensOn']}>
          <input type="date" min={today()} value={opensOn} onChange={(event) => setOpensOn(event.target.value)} />
        </Field>
      )}
      <div className="status-preview" aria-live="polite">
        {changed && preview.data && <StatusPreviewText preview={preview.data} />}
      </div>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending} aria-disabled={!changed || !preview.current || conflict}>{t('common:save')}</Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}

/** "Vanaf 29 november zien ook provincie en Rijk, de regio en 12 marktpartijen de kern en de status." */
function StatusPreviewText({ preview }: { preview: StatusPreview }) {
  const { t } = useWords();
  const sights = sightsOf(preview.changes);
  const later = preview.opensOn !== undefined && preview.opensOn > today() ? preview.opensOn : undefined;
  const fixed = preview.changes.some(({ to }) => to === 'always');
  return (
    <Note kind="asks" icon="eye">
      {preview.becomesFirm && <p><b>{t('statusDialog.becomesFirm')}</b></p>}
      {sights.map((sight, index) => (
        <p key={`${sight.gains} ${sight.groups.join()} ${sight.about}`}>{sightSentence(sight, t, { since: later && day(later), next: index > 0 && sights[0]?.gains === sight.gains })}</p>
      ))}
      {sights.length === 0 && <p>{t('statusDialog.nobody')}</p>}
      {preview.becomesFirm && fixed && <p>{t('statusDialog.floor')}</p>}
    </Note>
  );
}
