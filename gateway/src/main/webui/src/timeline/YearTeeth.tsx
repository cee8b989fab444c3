import * as format from '../format';
import { wordsOf } from '../i18n';
import type { YearRow } from './rows';
import type { Scale } from './scale';

const useWords = wordsOf('timeline');

const TALLEST = 92;

/** Homes per year: market and corporation stacked upward, the municipality downward, the difference between them. */
export function YearTeeth({ years, scale }: { years: readonly YearRow[]; scale: Scale }) {
  const { t } = useWords();
  const most = Math.max(1, ...years.map((row) => Math.max(row.market + row.corporation, row.municipality ?? 0)));
  const height = (homes: number) => (homes === 0 ? 2 : Math.max(4, Math.round((homes / most) * TALLEST)));
  return (
    <div className="timeline-row timeline-years">
      <div className="timeline-name">
        <span>
          {t('homesPerYear')} <small>{t('upperLower')}</small>
        </span>
      </div>
      <div className="timeline-track">
        {years.map((row) => {
          const upper = row.market + row.corporation;
          const upperHeight = (row.market > 0 ? height(row.market) : 0) + (row.corporation > 0 ? height(row.corporation) : 0);
          return (
            <div
              key={row.year}
              className="timeline-year"
              style={{ left: `${scale.position(`${row.year}-01-01`)}%`, width: `${100 / scale.years.length}%` }}
            >
              <div className="up">
                {row.market > 0 && <i className="bar market" style={{ height: height(row.market) }} />}
                {row.corporation > 0 && <i className="bar corporation" style={{ height: height(row.corporation) }} />}
              </div>
              {upper > 0 && (
                <span className="sum above" style={{ bottom: `calc(50% + ${upperHeight + 15}px)` }}>
                  {format.count(upper)}
                </span>
              )}
              {row.municipality !== undefined && (
                <>
                  <div className="down">
                    <i className="bar municipality" style={{ height: height(row.municipality) }} />
                  </div>
                  <span className="sum below" style={{ top: `calc(50% + ${height(row.municipality) + 15}px)` }}>
                    {format.count(row.municipality)}
                  </span>
                </>
              )}
              {row.difference !== undefined && row.difference !== 0 && (
                <span className="middle">
                  <span className="difference">{format.signed(row.difference)}</span>
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
