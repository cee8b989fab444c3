import { Link } from 'react-router';
import type { ProjectView } from '../../api/types';
import { Note } from '../../design';
import { day } from '../../format';
import { wordsOf } from '../../i18n';
import { openings, sightSentence } from '../../sharing/sight';

const useWords = wordsOf('project', 'sharing');

/** The plan became firm: from which day on who sees more, for who takes part. */
export function Opening({ project }: { project: ProjectView }) {
  const { t } = useWords();
  const { opening } = project;
  if (!opening) return null;
  const sights = openings(opening.opens);
  return (
    <Note kind="asks" icon="eye">
      <p>
        <b>{t('opening.title')}</b>{' '}
        {sights.length > 0 ? sights.map((sight, index) => sightSentence(sight, t, { since: day(opening.on), next: index > 0 })).join(' ') : t('opening.nobody', { date: day(opening.on) })}{' '}
        <Link to={`/projecten/${project.id}/delen`}>{t('opening.sharing')}</Link>
      </p>
    </Note>
  );
}
