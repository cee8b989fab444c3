import { useLocation } from 'react-router';
import type { Circle } from '../../api/types';
import { LinkButton, Note, PageHead } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('project-sharing');

/** Above everything while somebody looks as another; stopping stays on the same tab. */
export function ViewedAsBanner({ viewer }: { viewer: Circle }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  return (
    <Note kind="asks" icon="eye" live action={<LinkButton short to={pathname}>{t('as.stop')}</LinkButton>}>
      <p><b>{t(`as.banner.${viewer}`)}</b> {t('as.bannerWhat')}</p>
    </Note>
  );
}

/** For that viewer there is no such project. */
export function SeenByNobody({ viewer }: { viewer: Circle }) {
  const { t } = useWords();
  return (
    <>
      <ViewedAsBanner viewer={viewer} />
      <PageHead title={t('as.nothing')} lead={t('as.nothingWhy')} />
    </>
  );
}
