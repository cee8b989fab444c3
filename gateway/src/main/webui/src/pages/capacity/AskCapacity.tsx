import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckView, CapacityView, Page } from '../../api/types';
import { LinkButton, Section } from '../../design';
import { wordsOf } from '../../i18n';
import { useWrites } from './mayWrite';

const useWords = wordsOf('capacity');

/** Where people are what is missing: who already helps, and a way to ask. */
export function AskCapacity({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const writes = useWrites();
  const people = bottleneck.cause === 'PUBLIC_CAPACITY' || bottleneck.cause === 'BUILD_CAPACITY';
  const asked = useGet<Page<CapacityView>>('bottlenecks/v1/capacity', { bottleneck: bottleneck.id, pageSize: 5 }, { enabled: people });
  if (!people) return null;
  return (
    <Section title={t('tab')}>
      {asked.data && asked.data.items.length > 0 ? (
        <ul className="list">
          {asked.data.items.map((one) => (
            <li key={one.id}><Link to={`/capaciteit/${one.id}`}>{t(`entryTitle.${one.kind}`, { hours: one.hours, expertise: one.expertise.label })}</Link></li>
          ))}
        </ul>
      ) : <p className="quiet">{t('nobodyAsked')}</p>}
      {writes && <p className="buttons"><LinkButton short to={`/capaciteit?vraag=1&knelpunt=${bottleneck.id}`}>{t('askFor')}</LinkButton></p>}
    </Section>
  );
}
