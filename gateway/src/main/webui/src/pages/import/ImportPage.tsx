import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { ImportView } from '../../api/types';
import { LoadingRows, PageHead, SystemError } from '../../design';
import { wordsOf } from '../../i18n';
import { mayImport } from '../../shell/menu';
import { NotFound } from '../../shell/pages';
import { useMe } from '../../shell/session';
import { ChooseFile } from './ChooseFile';
import { Earlier } from './Earlier';
import { Outcome } from './Outcome';
import { Steps } from './Steps';
import './import.css';

const useWords = wordsOf('import');

/** What will change if I go on? Nothing is written before that is answered. */
export function Component() {
  const { id } = useParams();
  const { t } = useWords();
  const { party, roles } = useMe();
  const found = useGet<ImportView>(id && `projects/v1/imports/${id}`);
  // While plans are being written, how far it is.
  useGet<ImportView>(found.data?.state === 'APPLYING' ? `projects/v1/imports/${id}` : undefined, undefined, { refetchMs: 1000 });
  if (!mayImport(party.kind, roles)) return <NotFound />;
  if (!id) {
    return (
      <>
        <PageHead title={t('title')} lead={t('lead')} />
        <ChooseFile />
        <Earlier />
      </>
    );
  }
  if (found.error instanceof ApiProblem && (found.error.notFound || found.error.status === 400)) {
    return <NotFound />;
  }
  if (found.error) {
    return <SystemError error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) {
    return <LoadingRows />;
  }
  return (
    <>
      <PageHead title={t(`titleOf.${found.data.state}`)} lead={found.data.fileName} crumbs={[{ to: '/inlezen', text: t('title') }]} />
      {found.data.state === 'ANALYSED' || found.data.state === 'FAILED' ? <Steps it={found.data} /> : <Outcome it={found.data} />}
    </>
  );
}
