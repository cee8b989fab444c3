import type { Amount, PriceClass, Programme, ProjectView } from '../../api/types';
import { useCodeLists } from '../../codes/useCodeLists';
import { Empty, LinkButton, NotShared, Section } from '../../design';
import * as format from '../../format';
import { label } from '../../codes';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('project');

const CLASSES: readonly PriceClass[] = [
  'SOCIAL_RENT',
  'MID_RENT',
  'AFFORDABLE_SALE',
  'EXPENSIVE_SALE',
  'EXPENSIVE_RENT',
  'RENT_UNKNOWN',
  'SALE_UNKNOWN',
  'TENURE_UNKNOWN',
];

/** What will be built: sub-plans, their lines, and how much of it is affordable. */
export function ProgrammeTab({ project, own }: { project: ProjectView; own: boolean }) {
  const { t } = useWords();
  useCodeLists();
  const edit = project.may.editProgramme && own && (
    <p className="buttons no-print tab-actions"><LinkButton to={`/projecten/${project.id}/programma/bewerken`}>{t('editProgramme')}</LinkButton></p>
  );
  const programme = project.programme;
  if (!programme) {
    return project.hidden.includes('PROGRAMME') ? (
      <p>
        <NotShared group="PROGRAMME" />
      </p>
    ) : (
      <Empty>{t('noProgramme')}</Empty>
    );
  }
  const lines = programme.subPlans.flatMap((subPlan) => subPlan.lines);
  const builder = (id: string | undefined) => (id === undefined ? t('builderUnknown') : ([...(project.involved ?? []), project.steward].find((one) => one.id === id)?.name ?? t('builderOther')));
  const costs = lines.some((line) => line.amount);
  return (
    <>
      {edit}
      {programme.total > 0 && <PriceBar programme={programme} />}
      {programme.subPlans.length === 0 && <Empty>{t('noProgramme')}</Empty>}
      {programme.subPlans.map((subPlan) => (
        <Section key={subPlan.id} title={subPlan.name} aside={`${format.homes(subPlan.homes)}, ${label('subPlanKind', subPlan.kind)}`}>
          {subPlan.lines.length > 0 && (
            <table className="stacks">
              <thead>
                <tr>
                  <th scope="col">{t('dwelling')}</th>
                  <th scope="col">{t('price')}</th>
                  <th scope="col">{t('care')}</th>
                  <th scope="col">{t('permanence')}</th>
                  <th scope="col">{t('targetGroup')}</th>
                  {!project.hidden.includes('MUNICIPAL_PLANNING') && <th scope="col">{t('builder')}</th>}
                  {costs && <th scope="col">{t('amount')}</th>}
                  <th scope="col" className="number">
                    {t('homes')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {subPlan.lines.map((line) => (
                  <tr key={line.id}>
                    <th scope="row">{label('dwellingType', line.dwellingType)}</th>
                    <td data-label={t('price')}>{label('priceClass', line.priceClass)}</td>
                    <td data-label={t('care')}>{label('care', line.care)}</td>
                    <td data-label={t('permanence')}>{label('permanence', line.permanence)}</td>
                    <td data-label={t('targetGroup')}>{line.targetGroup ? label('targetGroup', line.targetGroup) : '–'}</td>
                    {!project.hidden.includes('MUNICIPAL_PLANNING') && <td data-label={t('builder')}>{builder(line.party)}</td>}
                    {costs && <td data-label={t('amount')}>{line.amount ? amountWords(line.amount) : '–'}</td>}
                    <td data-label={t('homes')} className="number">
                      {format.count(line.homes)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Section>
      ))}
    </>
  );
}

/** "€ 350.000 – € 389.500, koopprijs, prijspeil januari 2026" */
function amountWords({ tenure, from, to, on }: Amount): string {
  const band = from !== undefined && to !== undefined && from !== to ? `${euro(from)} – ${euro(to)}` : euro(from ?? to ?? 0);
  return `${band}, ${label('tenure', tenure)}, ${format.month(on)}`;
}

const euro = (value: number): string => new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', minimumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);

/** All homes by price class; the affordable classes must reach the line of two thirds. */
function PriceBar({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const lines = programme.subPlans.filter((subPlan) => subPlan.kind !== 'DEMOLITION').flatMap((subPlan) => subPlan.lines);
  const parts = CLASSES.map((priceClass) => ({
    priceClass,
    homes: lines.filter((line) => line.priceClass === priceClass).reduce((sum, line) => sum + line.homes, 0),
  })).filter((part) => part.homes > 0);
  const total = parts.reduce((sum, part) => sum + part.homes, 0);
  if (total === 0) {
    return null;
  }
  const share = programme.affordable / programme.total;
  return (
    <figure className="price-figure">
      <figcaption>
        {t('affordableSentence', {
          affordable: format.count(programme.affordable),
          total: format.count(programme.total),
          share: format.percent(share),
        })}{' '}
        {t(share >= 2 / 3 ? 'reachesNorm' : 'missesNorm')}
      </figcaption>
      <div className="price-bar" aria-hidden="true">
        {parts.map((part) => (
          <i key={part.priceClass} className={`price ${part.priceClass.toLowerCase()}`} style={{ flexGrow: part.homes }} />
        ))}
        <b className="price-norm" />
      </div>
      <ul className="price-key">
        {parts.map((part) => (
          <li key={part.priceClass}>
            <i className={`price ${part.priceClass.toLowerCase()}`} aria-hidden="true" /> {label('priceClass', part.priceClass)}:{' '}
            {format.count(part.homes)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
