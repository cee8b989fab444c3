import { LinkButton, PageHead } from '../../design';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { AskedOfUs } from '../../question/AskedOfUs';
import { OwnProjects } from './OwnProjects';
import { Bottlenecks, News, useTodayLine } from './parts';

const useWords = wordsOf('start');

/** A councillor reads the projects of his municipality. */
export function CouncillorStart() {
  const { t } = useWords();
  const me = useMe();
  return (
    <>
      <PageHead
        title={t('councillor.title', { party: me.party.name.replace(/^Gemeente /, t('question.theMunicipality')) })} tab={t('common:menu.start')} lead={t('councillor.lead')}
        actions={<LinkButton filled to="/projecten?mine=true">{t('councillor.map')}</LinkButton>}
      />
      <OwnProjects municipality />
    </>
  );
}

/** Grid operator, water authority and others: the bottlenecks that wait for them. */
export function OtherStart() {
  const { t } = useWords();
  const line = useTodayLine();
  return (
    <>
      <PageHead title={t('other.title')} tab={t('common:menu.start')} lead={line} />
      <div className="columns">
        <div><AskedOfUs /><Bottlenecks title={t('bottlenecks.owner')} params={{ owner: 'me' }} none={t('bottlenecks.noneOwner')} /></div>
        <aside><News /></aside>
      </div>
    </>
  );
}
