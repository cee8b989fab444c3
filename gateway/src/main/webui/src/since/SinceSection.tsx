import { Link } from 'react-router';
import { Empty, LinkButton, LoadingRows, Section, SystemError } from '../design';
import { day } from '../format';
import { wordsOf } from '../i18n';
import { KindBars } from './KindBars';
import { headline, told } from './sentence';
import { useChanges } from './useSince';

const useWords = wordsOf('since');

/** What changed since the table last met, in a sentence and a picture; the page behind it tells all of it. */
export function SinceSection({ session }: { session: { id: string } }) {
  const { t } = useWords();
  const changes = useChanges(session.id, { pageSize: 1 });
  const page = `/zittingen/${session.id}/sinds`;
  if (changes.error) return <SystemError error={changes.error} onRetry={() => void changes.refetch()} />;
  if (!changes.data) return <Section title={t('tab')}><LoadingRows rows={3} /></Section>;
  const { since, counts } = changes.data;
  if (!since) {
    return (
      <Section title={t('firstTime')}>
        <Empty action={<LinkButton to={page}>{t('choose')}</LinkButton>}>{t('firstTimeLead')}</Empty>
      </Section>
    );
  }
  const all = told(counts);
  return (
    <Section id="sinds" title={headline(all, day(since), t)} aside={<Link to={page}>{t('all')}</Link>}>
      <KindBars all={all} date={day(since)} to={(key) => `${page}?soort=${key}`} />
    </Section>
  );
}
