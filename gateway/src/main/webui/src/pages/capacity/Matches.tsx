import { Link } from 'react-router';
import type { CapacityMatch, CapacityView } from '../../api/types';
import { PartyName } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('capacity');

/** Request beside offer, and in words how far they fit. */
export function Matches({ matches }: { matches: CapacityMatch[] }) {
  const { t } = useWords();
  return (
    <ol className="matches">
      {matches.map(({ offer, request, fit }) => (
        <li key={`${offer.id} ${request.id}`}>
          <Side entry={request} />
          <Side entry={offer} />
          <p className="match-why">
            <b>{format.percent(fit.score / 100)}</b>{' '}
            {format.listOf(fit.why.map((why) => t(`why.${why}`, {
              hours: fit.hours, asked: request.hours, from: format.dayShort(fit.from), until: format.dayYear(fit.until),
            })))}
            {'.'}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Side({ entry }: { entry: CapacityView }) {
  const { t } = useWords();
  return (
    <div>
      <p className="quiet small">{t(`kind.${entry.kind}`)}</p>
      <p><Link to={`/capaciteit/${entry.id}`}>{t('hoursOf', { hours: entry.hours, expertise: entry.expertise.label })}</Link></p>
      <p><PartyName party={entry.party} /></p>
      <p className="small">{t('fromUntil', { from: format.dayShort(entry.starts), until: format.dayYear(entry.ends) })}</p>
    </div>
  );
}
