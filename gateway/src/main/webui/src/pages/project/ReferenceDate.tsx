import { Link } from 'react-router';
import type { ProjectView } from '../../api/types';
import { label } from '../../codes';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { ReferenceChooser } from '../../memory/ReferenceChooser';
import { isNow, referenceText, writeReference, type Reference } from '../../memory/reference';
import { useNamed } from '../../memory/useMoments';
import { rowsOf, type Row } from '../../timeline/rows';

const useWords = wordsOf('timeline', 'memory');

interface ReferenceDateProps {
  project: ProjectView;
  then: ProjectView | undefined;
  missing: boolean;
  reference: Reference;
  onReference: (next: Reference) => void;
}

/** How did it stand then, beside now? */
export function ReferenceDate({ project, then, missing, reference, onReference }: ReferenceDateProps) {
  const { t } = useWords();
  const named = useNamed(reference);
  const past = !isNow(reference);
  const date = referenceText(reference, named, t('today'));
  const compare = writeReference(new URLSearchParams({ project: project.id }), reference, 'from').toString();
  return (
    <>
      <div className="reference-date">
        <ReferenceChooser name="reference" label={t('referenceDate')} reference={reference} named={named} onChange={onReference} />
      </div>
      <div aria-live="polite">
        {past && missing && <p className="small">{t('didNotExist', { date })}</p>}
        {past && !missing && !then && <p className="small">{t('loadingThen', { date })}</p>}
        {past && then && (
          <>
            <p className="small">{t('thenLegend', { date })}</p>
            <Moves now={rowsOf(project)} then={rowsOf(then)} />
          </>
        )}
      </div>
      {past && !missing && <p className="small no-print"><Link to={`/vergelijken?${compare}`}>{t('memory:compare')}</Link></p>}
    </>
  );
}
function Moves({ now, then }: { now: readonly Row[]; then: readonly Row[] }) {
  const { t } = useWords();
  const moves = now.flatMap((row) => {
    const before = then.find((each) => each.milestone === row.milestone);
    return [row.market, row.corporation, row.municipality].flatMap((mark) => {
      const earlier = [before?.market, before?.corporation, before?.municipality].find((each) => each?.party.id === mark?.party.id);
      const months = mark && earlier ? format.monthsBetween(earlier.date, mark.date) : 0;
      return mark && months !== 0 ? [{ milestone: row.milestone, party: mark.party, months }] : [];
    });
  });
  if (moves.length === 0) {
    return <p className="small">{t('notMoved')}</p>;
  }
  return (
    <ul className="list small">
      {moves.map(({ milestone, party, months }) => (
        <li key={`${milestone}-${party.id}`}>
          {t(months > 0 ? 'moved' : 'movedEarlier', {
            milestone: label('milestone', milestone),
            count: Math.abs(months),
            party: party.name,
          })}
        </li>
      ))}
    </ul>
  );
}
