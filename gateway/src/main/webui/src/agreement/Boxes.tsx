import type { Agreement } from '../api/types';
import { sideClass, sideOf } from '../design';
import { countWord } from '../format';
import './agreement.css';
import { wordsOf } from '../i18n';

const useWords = wordsOf('agreement');

/** One box per party, filled in the colour of its side once it has accepted; in words beside it. */
export function Boxes({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const sides = [...agreement.owners, ...agreement.counterparts];
  const done = sides.filter((side) => side.acceptedAt).length;
  const text = done === sides.length
    ? t(sides.length === 2 ? 'boxes.both' : 'boxes.all', { word: countWord(sides.length) })
    : done === 0 ? t('boxes.none') : t('boxes.some', { done: countWord(done), all: countWord(sides.length) });
  return (
    <span className="pair">
      <span className="pair-boxes" aria-hidden="true">
        {sides.map((side) => <i key={side.party.id} className={side.acceptedAt ? `yes ${sideClass(sideOf(side.party))}` : undefined} />)}
      </span>
      {text}
    </span>
  );
}
