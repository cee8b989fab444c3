import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottlenecks');

/** How a figure came about, one click away. */
export function Recipe({ counted, kind }: {
  counted: { projects: number; homes: number; homesAbout?: boolean; at: string };
  kind: 'causes' | 'groups' | 'series';
}) {
  const { t } = useWords();
  const past = counted.at < format.today();
  return (
    <details className="table-of">
      <summary>{t('recipeTitle')}</summary>
      <ul className="recipe">
        <li>{t('recipe.scope', { projects: format.count(counted.projects), homes: format.projectHomes(counted) })}</li>
        <li>{t('recipe.open')}</li>
        <li>{t('recipe.range')}</li>
        <li>{t('recipe.homes')}</li>
        <li>{t('recipe.months')}</li>
        <li>{t(`recipe.${kind}`)}</li>
        <li>{t(past || kind === 'series' ? 'recipe.then' : 'recipe.now', { date: format.day(counted.at) })}</li>
      </ul>
    </details>
  );
}
