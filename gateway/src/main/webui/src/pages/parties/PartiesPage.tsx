import { useSearchParams } from 'react-router';
import { Note, PageHead, Tabs } from '../../design';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { PartyList } from './PartyList';
import { PeopleList } from './PeopleList';
import { PlatformList } from './PlatformList';
import './parties.css';

const useWords = wordsOf('parties');

/** Who takes part, where they meet, and who works for them. */
export function Component() {
  const { t } = useWords();
  const { roles } = useMe();
  const [search] = useSearchParams();
  const part = search.get('deel') ?? 'partijen';
  const edit = roles.includes('administrator');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {!edit && (
        <Note>
          <p>{t('readOnly')}</p>
        </Note>
      )}
      <Tabs
        label={t('parts')}
        tabs={[
          { to: '/beheer/partijen', text: t('parties'), current: part === 'partijen' },
          { to: '/beheer/partijen?deel=platforms', text: t('platforms'), current: part === 'platforms' },
          { to: '/beheer/partijen?deel=mensen', text: t('people'), current: part === 'mensen' },
        ]}
      />
      {part === 'partijen' && <PartyList edit={edit} />}
      {part === 'platforms' && <PlatformList edit={edit} />}
      {part === 'mensen' && <PeopleList edit={edit} />}
    </>
  );
}
