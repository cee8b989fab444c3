import type { Signature } from '../api/types';
import { Icon, PartyName } from '../design';
import './jointcase.css';
import { wordsOf } from '../i18n';

const useWords = wordsOf('jointcase');

/** Who signed (a check) and who must still (a clock); in words too. */
export function Signatures({ signatures }: { signatures: Signature[] }) {
  const { t } = useWords();
  return (
    <ul className="signatures" aria-label={t('signatures')}>
      {signatures.map(({ party, signedAt }) => (
        <li key={party.id} className={signedAt ? 'signed' : 'waits'}>
          <Icon name={signedAt ? 'check' : 'clock'} size={15} />
          <span>
            <PartyName party={party} />
            {signedAt ? <span className="reader-only"> {t('hasSigned')}</span> : <>: {t('notYet')}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
