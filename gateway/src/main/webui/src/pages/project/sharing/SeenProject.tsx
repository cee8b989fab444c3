import type { FieldGroup, ProjectView } from '../../../api/types';
import { label, statusWithCode } from '../../../codes';
import * as format from '../../../format';
import { wordsOf } from '../../../i18n';

const useWords = wordsOf('project-sharing');

/** One answer of the service as a short list: what is there, and in words what is not. */
export function SeenProject({ project, totals }: { project: ProjectView; totals: readonly FieldGroup[] }) {
  const { t } = useWords();
  const lines: { term: string; value: string | undefined; group: FieldGroup }[] = [
    { term: t('seen.homes'), value: format.projectHomes(project), group: 'CORE' },
    { term: t('seen.place'), value: project.place, group: 'CORE' },
    { term: t('seen.status'), value: project.planningStatus && `${statusWithCode(project.planningStatus)}, ${t(project.firm ? 'common:firm' : 'common:soft')}`, group: 'STATUS' },
    { term: t('seen.phase'), value: project.phase && label('phase', project.phase), group: 'STATUS' },
    { term: label('fieldGroup', 'MUNICIPAL_PLANNING'), value: planning((id) => id === project.steward.id), group: 'MUNICIPAL_PLANNING' },
    { term: label('fieldGroup', 'MARKET_PLANNING'), value: planning((id) => id !== project.steward.id), group: 'MARKET_PLANNING' },
    { term: label('fieldGroup', 'PROGRAMME'), value: programme(), group: 'PROGRAMME' },
  ];
  return (
    <>
      <h3>{project.name}</h3>
      <dl>
        {lines.map(({ term, value, group }) => (
          <FactLine key={term} term={term} value={value} absent={totals.includes(group) ? t('seen.totals') : project.hidden.includes(group) ? t('common:notShared') : t('common:notYet')} />
        ))}
      </dl>
    </>
  );

  function planning(whose: (party: string) => boolean): string | undefined {
    const starts = project.statements.filter(({ party }) => whose(party.id)).map(({ party, milestones }) => {
      const start = milestones.find(({ milestone }) => milestone === 'START_OF_BUILDING');
      return start ? t('seen.starts', { party: party.name, month: format.monthLong(start.date) }) : t('seen.stated', { party: party.name });
    });
    return starts.length > 0 ? format.listOf(starts) : undefined;
  }

  function programme(): string | undefined {
    return project.programme && t('seen.affordable', { affordable: format.count(project.programme.affordable), total: format.count(project.programme.total) });
  }
}

function FactLine({ term, value, absent }: { term: string; value: string | undefined; absent: string }) {
  return <><dt>{term}</dt>{value ? <dd>{value}</dd> : <dd className="absent">{absent}</dd>}</>;
}
