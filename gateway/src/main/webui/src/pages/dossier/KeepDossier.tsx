import { Link } from 'react-router';
import { useGet, useWrite } from '../../api/queries';
import type { KeptDossier, Page } from '../../api/types';
import { Button, Section, SystemError, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('dossier');

/** The versions that were read in the room; the chair keeps the next one. */
export function KeepDossier({ session, mayKeep }: { session: string; mayKeep: boolean }) {
  const { t } = useWords();
  const path = `bottlenecks/v1/sessions/${session}/dossiers`;
  const kept = useGet<Page<KeptDossier>>(path, { pageSize: 100 });
  const keep = useWrite<KeptDossier>();
  return (
    <section className="no-print">
      <Section title={t('versions')} aside={t('versionsLead')}>
        {kept.error && <SystemError error={kept.error} onRetry={() => void kept.refetch()} />}
        {kept.data?.items.length === 0 && <p className="quiet">{t('noVersions')}</p>}
        <ol className="list">
          {(kept.data?.items ?? []).map((each) => (
            <li key={each.version} className="apart">
              <Link to={`/zittingen/${session}/dossier/${each.version}`}>{t('version', { version: each.version })}</Link>
              <span>{t('versionMade', { date: format.day(each.madeAt), time: format.time(each.madeAt), party: each.madeBy.name })}</span>
            </li>
          ))}
        </ol>
        {mayKeep && (
          <p className="buttons">
            <Button busy={keep.isPending} onClick={() => keep.mutate({ path })}>
              {t('keep')}
            </Button>
          </p>
        )}
        <WriteProblem error={keep.error} />
        <p role="status">{keep.data ? t('keptNow', { version: keep.data.data.version }) : ''}</p>
      </Section>
    </section>
  );
}
