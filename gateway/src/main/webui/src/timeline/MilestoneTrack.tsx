import * as format from '../format';
import { wordsOf } from '../i18n';
import type { Scale } from './scale';
import type { Mark, Row } from './rows';
import { label } from '../codes';

const useWords = wordsOf('timeline');

interface MilestoneTrackProps {
  row: Row;
  then: Row | undefined;
  scale: Scale;
  today: string;
}

/** One milestone: its teeth, what joins or parts them, the forecast behind them. */
export function MilestoneTrack({ row, then, scale, today }: MilestoneTrackProps) {
  const upper = row.market ?? row.corporation;
  const marks = [row.market, row.corporation, row.municipality, ...row.others].filter((mark) => mark !== undefined);
  const reached = row.relation.kind === 'reached';
  return (
    <div className="timeline-row">
      <div className="timeline-name">
        <span>{label('milestone', row.milestone)}</span>
        <RelationWord row={row} />
      </div>
      <div className="timeline-track">
        {row.forecast && <Band forecast={row.forecast} scale={scale} />}
        {then && <Then row={then} scale={scale} />}
        {upper && row.municipality && !reached && (
          <Joint relation={row.relation} one={upper.date} other={row.municipality.date} scale={scale} />
        )}
        {reached && upper && row.municipality ? (
          <Reached upper={upper} lower={row.municipality} scale={scale} />
        ) : (
          <>
            {marks.map((mark) => (
              <i
                key={mark.party.id}
                className={`tooth ${mark.side.toLowerCase()}${mark.reached ? ' reached' : ''}`}
                style={{ left: `${scale.position(mark.date)}%` }}
              />
            ))}
            {!upper && row.municipality && <i className="tooth market hollow" style={left(scale, row.municipality)} />}
            {upper && !row.municipality && <i className="tooth municipality hollow" style={left(scale, upper)} />}
            {upper && <DateLabel mark={upper} scale={scale} />}
            {row.municipality && <DateLabel mark={row.municipality} scale={scale} />}
          </>
        )}
        <i className="timeline-now" style={{ left: `${scale.position(today)}%` }} />
      </div>
    </div>
  );
}

function RelationWord({ row }: { row: Row }) {
  const { t } = useWords();
  switch (row.relation.kind) {
    case 'differs':
      return <span className="difference narrow">{t('months', { count: row.relation.months })}</span>;
    case 'closes':
      return <span className="closes narrow">{t('closesShort')}</span>;
    case 'reached':
    case 'one-sided':
      return null;
  }
}

/** A dark bar where the sides close, the folding rule with a tick a month where they differ. */
function Joint({ relation, one, other, scale }: { relation: Row['relation']; one: string; other: string; scale: Scale }) {
  const { t } = useWords();
  const [from, to] = one < other ? [one, other] : [other, one];
  const width = scale.position(to) - scale.position(from);
  const style = { left: `${scale.position(from)}%`, width: `${width}%` };
  if (relation.kind !== 'differs') {
    return <i className="joined" style={style} />;
  }
  const tick = { '--month': `${100 / Math.max(1, format.monthsBetween(from, to))}%` } as React.CSSProperties;
  return (
    <span className="folding-rule" style={{ ...style, ...tick }}>
      {width > 4 && t('months', { count: relation.months })}
    </span>
  );
}

function Reached({ upper, lower, scale }: { upper: Mark; lower: Mark; scale: Scale }) {
  const { t } = useWords();
  const position = scale.position(lower.date);
  return (
    <>
      <i className={`tooth-reached ${upper.side.toLowerCase()}`} style={left(scale, lower)} />
      <span className={['timeline-date done', position > 75 && 'before', nearness(position)].filter(Boolean).join(' ')} style={left(scale, lower)}>
        {t('reached', { date: format.dayYear(lower.date) })}
      </span>
    </>
  );
}

function DateLabel({ mark, scale }: { mark: Mark; scale: Scale }) {
  const position = scale.position(mark.date);
  const above = mark.side !== 'MUNICIPALITY';
  const flipped = above ? position < 12 : position > 86;
  const classes = ['timeline-date', mark.side.toLowerCase(), mark.stale && 'stale', flipped && 'flipped', nearness(position)];
  return (
    <span className={classes.filter(Boolean).join(' ')} style={left(scale, mark)}>
      {format.month(mark.date)}
    </span>
  );
}

/** On a phone a label needs more of the width, so it turns around sooner. */
function nearness(position: number): string | false {
  return position < 28 ? 'near-start' : position > 66 && 'near-end';
}

function Band({ forecast, scale }: { forecast: NonNullable<Row['forecast']>; scale: Scale }) {
  const from = scale.position(forecast.p25);
  const width = scale.position(forecast.p75) - from;
  const median = ((scale.position(forecast.p50) - from) / width) * 100;
  return (
    <span className="forecast-band" style={{ left: `${from}%`, width: `${width}%` }}>
      <i style={{ left: `${median}%` }} />
    </span>
  );
}

function Then({ row, scale }: { row: Row; scale: Scale }) {
  return [row.market, row.corporation, row.municipality]
    .filter((mark) => mark !== undefined)
    .map((mark) => (
      <i key={mark.party.id} className={`tooth then ${mark.side.toLowerCase()}`} style={left(scale, mark)} />
    ));
}

function left(scale: Scale, mark: Mark) {
  return { left: `${scale.position(mark.date)}%` };
}
