import { Link } from 'react-router';
import type { Investment } from '../../api/types';
import { label } from '../../codes';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { asks, when } from '../../investment/InvestmentSection';

const useWords = wordsOf('investments', 'investment');

export function InvestmentTable({ items }: { items: Investment[] }) {
  const { t } = useWords();
  return (
    <table className="stacks">
      <thead>
        <tr>
          <th scope="col">{t('bottleneck')}</th>
          <th scope="col">{t('asks')}</th>
          <th scope="col">{t('releases')}</th>
          <th scope="col" className="number">{t('perHome')}</th>
          <th scope="col">{t('condition')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((it) => (
          <tr key={it.bottleneck.id}>
            <th scope="row">
              <Link to={`/knelpunten/${it.bottleneck.id}`}>{it.bottleneck.title}</Link>
              <span className="small quiet"> {label('cause', it.cause)}</span>
            </th>
            <td data-label={t('asks')}>{asks(it, t)}</td>
            <td data-label={t('releases')}>{format.homes(it.homes)}, {when(it, t)}</td>
            <td className="number" data-label={t('perHome')}>{it.eurosPerHome === undefined ? '–' : format.euros(it.eurosPerHome)}</td>
            <td data-label={t('condition')}>
              {it.after ? <>{t('after')} <Link to={`/knelpunten/${it.after.id}`}>{it.after.title}</Link></> : it.waits ? t('waits') : t('noCondition')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
