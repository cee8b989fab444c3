import './welcome.css';
import { Navigate, useSearchParams } from 'react-router';
import { Note, PageHead, Section, type IconName, Icon } from '../../design';
import { wordsOf } from '../../i18n';
import { loginAddress, useSession, useSettings, wantedReturn } from '../../shell/session';

const useWords = wordsOf('welcome');

const accounts = [
  ['ontwikkelaar', 'Marloes Dekker', 'Beekvliet Ontwikkeling'],
  ['concurrent', 'Sjoerd Tijhof', 'Tijhof Projecten'],
  ['corporatie', 'Aylin Demir', 'Woonstichting Esrand'],
  ['gemeente', 'Jeroen Wolters', 'Gemeente Raalte'],
  ['raadslid', 'Kees Bosch', 'Gemeente Raalte'],
  ['buurgemeente', 'Ilse Wichers', 'Gemeente Olst-Wijhe'],
  ['provincie', 'Noor van Dam', 'Provincie Overijssel'],
  ['voorzitter', 'Hanneke Bos', 'Tafel West-Overijssel'],
  ['beheerder', 'Bas Vermeer', 'Rits beheer'],
] as const;

const uses: { key: 'market' | 'corporation' | 'municipality' | 'table'; icon: IconName }[] = [
  { key: 'market', icon: 'helmet' }, { key: 'corporation', icon: 'people' }, { key: 'municipality', icon: 'scales' }, { key: 'table', icon: 'talk' },
];

/** For who is not signed in: what Rits is, and the way in. */
export function Component() {
  const { t } = useWords();
  const session = useSession();
  const { demo } = useSettings();
  const [query] = useSearchParams();
  const to = wantedReturn(query);
  if (session.signedIn) return <Navigate to={to} replace />;
  return (
    <>
      {query.get('sign-in') === 'failed' && <Note kind="error" live><p>{t('failed')}</p></Note>}
      {to !== '/' && <Note icon="lock"><p>{t('needed')}</p></Note>}
      <PageHead title={t('title')} tab={t('tab')} lead={t('lead')} />
      <p className="buttons welcome-enter"><a className="button filled" href={loginAddress(to)}>{t('login')}</a></p>
      <Zip label={t('zip')} />
      <Section title={t('uses.title')}>
        <ul className="welcome-uses">
          {uses.map(({ key, icon }) => (
            <li key={key}>
              <h3><Icon name={icon} />{t(`uses.${key}.title`)}</h3>
              <p>{t(`uses.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </Section>
      {demo && (
        <Section title={t('demo.title')} aside={t('demo.text')}>
          <div className="scroll">
            <table className="stacks">
              <caption className="reader-only">{t('demo.title')}</caption>
              <thead><tr><th scope="col">{t('demo.account')}</th><th scope="col">{t('demo.person')}</th><th scope="col">{t('demo.party')}</th><th scope="col">{t('demo.does')}</th></tr></thead>
              <tbody>
                {accounts.map(([account, person, party]) => (
                  <tr key={account}>
                    <th scope="row">{account}</th>
                    <td data-label={t('demo.person')}>{person}</td>
                    <td data-label={t('demo.party')}>{party}</td>
                    <td data-label={t('demo.does')}>{t(`demo.as.${account}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
    </>
  );
}

const TEETH = 26;
const CLOSED = 12;
/** Two rows of teeth that close from the left: what Rits does, in one picture. */
function Zip({ label }: { label: string }) {
  const open = (index: number) => Math.max(0, index - CLOSED) ** 1.4;
  return (
    <svg className="welcome-zip" viewBox="0 0 1040 150" role="img" aria-label={label}>
      {Array.from({ length: TEETH }, (_, index) => (
        <g key={index}>
          <path className="market" d={`M${index * 40} ${50 - open(index)}h18v20l-9 9-9-9z`} />
          <path className="municipality" d={`M${index * 40 + 20} ${100 + open(index)}h18v-20l-9-9-9 9z`} />
        </g>
      ))}
      <path className="slider" d="M470 56l34-12 34 20v22l-34 20-34-12z" />
    </svg>
  );
}
