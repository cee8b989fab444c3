import type { JointCase } from '../api/types';
import { SideText } from '../design';
import './jointcase.css';
import { wordsOf } from '../i18n';

const useWords = wordsOf('jointcase');

const SIDES = [['market', 'MARKET'], ['corporation', 'CORPORATION'], ['government', 'MUNICIPALITY']] as const;

/** What is asked of whom, by side. */
export function Asks({ jointCase }: { jointCase: Pick<JointCase, 'market' | 'corporation' | 'government'> }) {
  const { t } = useWords();
  const asked = SIDES.filter(([of]) => jointCase[of]);
  if (asked.length === 0) return null;
  return (
    <dl className="asked-of">
      {asked.map(([of, side]) => (
        <div key={of}>
          <dt><SideText side={side} named>{t(`of.${of}`)}</SideText></dt>
          <dd className="keep-lines">{jointCase[of]}</dd>
        </div>
      ))}
    </dl>
  );
}
