import { useTranslation } from 'react-i18next';
import type { PriceClass, Programme, ProjectView } from '../../api/types';
import { Empty, NotShared, Section } from '../../design';
import * as format from '../../format';
import { label } from '../../codes';

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
export function ProgrammeTab({ project }: { project: ProjectView }) {
  const { t } = useTranslation('project');
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
  return (
    <>
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

/** All homes by price class; the affordable classes must reach the line of two thirds. */
function PriceBar({ programme }: { programme: Programme }) {
  const { t } = useTranslation('project');
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
