import { useId } from 'react';
import type { ProjectView } from '../api/types';
import * as format from '../format';
import { wordsOf } from '../i18n';
import { MilestoneTrack } from './MilestoneTrack';
import { rowsOf, yearRowsOf } from './rows';
import { scaleOf } from './scale';
import { sentenceOf } from './sentence';
import { TimelineLegend } from './TimelineLegend';
import { TimelineTable } from './TimelineTable';
import { YearTeeth } from './YearTeeth';
import './timeline.css';
import { label } from '../codes';

const useWords = wordsOf('timeline');

interface TimelineProps {
  project: ProjectView;
  /** The same project at an earlier reference date, drawn dotted. */
  then?: ProjectView | undefined;
  today: string;
  children?: React.ReactNode;
}

/** Two rows of teeth on one axis: what the market says above the line, the municipality below it. */
export function Timeline({ project, then, today, children }: TimelineProps) {
  const { t } = useWords();
  const captionId = useId();
  const rows = rowsOf(project);
  const years = yearRowsOf(project);
  const earlier = then ? rowsOf(then) : [];
  const scale = scaleOf(
    [...rows, ...earlier].flatMap((row) => [
      ...[row.market, row.corporation, row.municipality, ...row.others].flatMap((mark) => (mark ? [mark.date] : [])),
      ...(row.forecast ? [row.forecast.p25, row.forecast.p75] : []),
    ]),
    years.map((row) => row.year),
    today,
  );
  const share = format.percent(project.tolerance.share);
  return (
    <figure className="timeline" aria-labelledby={captionId}>
      <figcaption id={captionId}>{sentenceOf(rows, (code) => label('milestone', code), t, project.hidden.some((group) => group === 'MARKET_PLANNING' || group === 'MUNICIPAL_PLANNING'))}</figcaption>
      <p className="subtitle">{t('timeline:tolerance', { months: project.tolerance.months, share })}</p>
      <TimelineLegend project={project} rows={rows} />
      {(rows.length > 0 || years.length > 0) && (
        <div
          aria-hidden="true"
          className="timeline-picture"
          style={{ '--years': scale.years.length } as React.CSSProperties}
        >
          <div className="timeline-row timeline-axis">
            <div className="timeline-name" />
            <div className="timeline-track">
              {scale.years.map((year) => (
                <span key={year} style={{ left: `${scale.position(`${year}-01-01`)}%` }}>
                  {year}
                </span>
              ))}
              <i className="timeline-now labelled" style={{ left: `${scale.position(today)}%` }}>
                {t('timeline:today')}
              </i>
            </div>
          </div>
          {rows.map((row) => (
            <MilestoneTrack
              key={row.milestone}
              row={row}
              then={earlier.find((each) => each.milestone === row.milestone)}
              scale={scale}
              today={today}
            />
          ))}
          {years.length > 0 && <YearTeeth years={years} scale={scale} />}
        </div>
      )}
      {children}
      <TimelineTable project={project} rows={rows} years={years} />
    </figure>
  );
}
