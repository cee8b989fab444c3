import { useState } from 'react';
import { ApiProblem } from '../../../api/problem';
import { useWrite } from '../../../api/queries';
import type { Cell, ProjectView, ReleasePreview, ReleaseView } from '../../../api/types';
import { Button, Note, WriteProblem } from '../../../design';
import { wordsOf } from '../../../i18n';
import { changesIn, draftOf, inputOf, isChanged } from './draft';
import { PreviewText } from './PreviewText';
import { ReleaseMatrix } from './ReleaseMatrix';
import { Grants } from '../../../sharing/Grants';
import { Publications } from '../../../sharing/Publications';
import { usePreview } from '../../../sharing/usePreview';

const useWords = wordsOf('project-sharing', 'sharing');

/** The choices of the own party; before saving it is told who gains and who loses sight. */
export function ReleaseForm({ project, cells, release }: { project: ProjectView; cells: Cell[]; release: ReleaseView }) {
  const { t } = useWords();
  // What was stored when the choosing began; a change by somebody else in between is met when saving.
  const [base, setBase] = useState(release);
  const [draft, setDraft] = useState(() => draftOf(release));
  const path = `projects/v1/projects/${project.id}/releases`;
  const edit = project.may.release;
  const { cells: boxes, others } = changesIn(release, draft);
  const changed = boxes + others > 0;
  if (base !== release && (!changed || !isChanged(base, draft))) {
    setBase(release);
    if (changed) setDraft(draftOf(release));
  }
  const body = changed ? inputOf(release, draft) : undefined;
  const preview = usePreview<ReleasePreview>(`${path}/_preview`, body);
  const save = useWrite<ReleaseView>();
  const conflict = save.error instanceof ApiProblem && save.error.status === 412;
  const problem = save.error ?? (changed ? preview.error : null);
  const reset = () => {
    setBase(release);
    setDraft(draftOf(release));
    save.reset();
  };
  const submit = () => save.mutate({ method: 'PUT', path, body, ifMatch: base.version });
  return (
    <>
      <ReleaseMatrix cells={cells} release={release} draft={draft} onChange={edit ? setDraft : undefined} />
      {edit && (
        <div className="sharing-more">
          <Grants tables={release.availableTables} grants={draft.grants} onChange={(grants) => setDraft({ ...draft, grants })} />
          <Publications
            groups={release.choices.map(({ group }) => group)} stored={release.publications} sources={draft.sources} onChange={(sources) => setDraft({ ...draft, sources })}
            errors={problem instanceof ApiProblem ? problem.fieldErrors() : {}} sent={body?.publications}
          />
        </div>
      )}
      {edit && (
        <div className="sharing-save">
          {conflict ? (
            <Note kind="asks" live action={<Button short onClick={reset}>{t('reload')}</Button>}><p>{t('conflict')}</p></Note>
          ) : <WriteProblem error={problem} onRetry={submit} />}
          {changed && (
            <Note
              kind="asks" icon="eye" live
              action={
                <span className="buttons">
                  <Button filled busy={save.isPending} aria-disabled={!preview.current || conflict} onClick={submit}>{t('common:save')}</Button>
                  <Button onClick={reset}>{t('putBack')}</Button>
                </span>
              }
            >
              <p><b>{boxes > 0 ? t('changedBoxes', { count: boxes }) : t('changedOthers', { count: others })}</b></p>
              {preview.data && <PreviewText preview={preview.data} homes={project.homes} owner={release.owner} project={project.id} />}
            </Note>
          )}
        </div>
      )}
    </>
  );
}
