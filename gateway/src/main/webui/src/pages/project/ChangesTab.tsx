import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../api/queries';
import type { Change, Circle, Page, ProjectView } from '../../api/types';
import { Empty, LoadingRows, PartyName, Section, SystemError } from '../../design';
import * as format from '../../format';
import { changeSentence } from './changeSentence';

const PAGE = 25;

/** The history of a project as a readable story, newest first. */
export function ChangesTab({ project, viewer }: { project: ProjectView; viewer?: Circle | undefined }) {
  const { t } = useTranslation('project');
  const [size, setSize] = useState(PAGE);
  const changes = useGet<Page<Change>>(`projects/v1/projects/${project.id}/changes`, { pageSize: size, as: viewer }, { keep: true });
  const reasonText = (change: Change) => (change.reason?.note ? ` “${change.reason.note}”` : '');
  return (
    <Section title={t('historyTitle')} aside={t('historyRights')}>
      {changes.error && <SystemError error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.isPending && <LoadingRows />}
      {changes.data?.items.length === 0 && <Empty>{t('noChanges')}</Empty>}
      <ol className="list">
        {changes.data?.items.map((change, index) => (
          <li key={`${change.at}-${index}`} className="change">
            <time dateTime={change.at}>{format.day(change.at)}</time>
            <div>
              <PartyName party={change.party} />
              <p>
                {changeSentence(change, t)}.{reasonText(change)}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {changes.data && changes.data.total > changes.data.items.length && size < 200 && (
        <button type="button" className="button" onClick={() => setSize(Math.min(200, size + PAGE))}>
          {t('moreChanges')}
        </button>
      )}
    </Section>
  );
}
