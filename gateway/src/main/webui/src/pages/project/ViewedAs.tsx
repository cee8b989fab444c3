import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Circle } from '../../api/types';
import { LinkButton, Note, PageHead } from '../../design';

/** Above everything while somebody looks as another; stopping stays on the same tab. */
export function ViewedAsBanner({ viewer }: { viewer: Circle }) {
  const { t } = useTranslation('project-sharing');
  const { pathname } = useLocation();
  return (
    <Note kind="asks" icon="eye" live action={<LinkButton short to={pathname}>{t('as.stop')}</LinkButton>}>
      <p><b>{t(`as.banner.${viewer}`)}</b> {t('as.bannerWhat')}</p>
    </Note>
  );
}

/** For that viewer there is no such project. */
export function SeenByNobody({ viewer }: { viewer: Circle }) {
  const { t } = useTranslation('project-sharing');
  return (
    <>
      <ViewedAsBanner viewer={viewer} />
      <PageHead title={t('as.nothing')} lead={t('as.nothingWhy')} />
    </>
  );
}
