import { PageHead, Section } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('accessibility');

/** Statement in the form Dutch law asks for; status and date are facts of this version. */
export function Component() {
  const { t } = useWords();
  const list = (key: string) => t(key, { returnObjects: true }) as unknown as string[];
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Section title={t('status.title')}>
        <p>{t('status.text')}</p>
        <p>{t('status.register')} <a href="https://www.toegankelijkheidsverklaring.nl/register">toegankelijkheidsverklaring.nl</a>.</p>
      </Section>
      <Section title={t('done.title')}>
        <ul className="list">{list('done.list').map((line) => <li key={line}>{line}</li>)}</ul>
      </Section>
      <Section title={t('open.title')}>
        <ul className="list">{list('open.list').map((line) => <li key={line}>{line}</li>)}</ul>
      </Section>
      <Section title={t('help.title')}>
        <p>{t('help.text')}</p>
      </Section>
    </>
  );
}
