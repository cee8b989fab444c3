import { Link } from 'react-router';
import type { Params } from '../api/client';
import { useGet } from '../api/queries';
import type { Page, Solution } from '../api/types';
import { Section } from '../design';
import * as format from '../format';
import { wordsOf } from '../i18n';
import { SolutionCard } from './SolutionCard';

const useWords = wordsOf('solution');

const FEW = 3;

/** What others did who had the same; nothing at all where there is none. */
export function LookAlikes({ wish }: { wish: Params }) {
  const { t } = useWords();
  const found = useGet<Page<Solution>>('bottlenecks/v1/solutions', { ...wish, pageSize: FEW }, { keep: true });
  if (!found.data || found.data.total === 0) return null;
  const { items, total } = found.data;
  return (
    <Section id="lijkt-hierop" title={t('lookAlikes', { count: total, word: format.countWord(total, true) })}>
      {items.map((each) => <SolutionCard key={each.id} solution={each} />)}
      {total > FEW && <p><Link to="/oplossingen">{t('all')}</Link></p>}
    </Section>
  );
}
