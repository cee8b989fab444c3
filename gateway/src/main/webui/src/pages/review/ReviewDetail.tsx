import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { StatementView } from '../../api/types';
import { label } from '../../codes';
import { Closes, FoldingRule, PartyName, SideText } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { compare, compareYears, movedSince } from '../../planning/changes';
import { VerdictForm } from './VerdictForm';
import { toleranceOf } from './tolerance';

const useWords = wordsOf('review', 'timeline');

/** One statement: what changed in a sentence, was and now beside ours, the reason, and what we say. */
export function ReviewDetail({ statement, onDone }: { statement: StatementView; onDone: (sentence: string) => void }) {
  const { t } = useWords();
  const { project, party } = statement;
  return (
    <article>
      <header className="review-head">
        <p className="small quiet">
          <PartyName party={party} /> {t('submittedAt', { date: format.day(statement.submittedAt), time: format.time(statement.submittedAt) })}
        </p>
        <h2>
          <Link to={`/projecten/${project.id}`}>{project.name}</Link>
        </h2>
        <p className="large quiet">{sentence(statement, t)}</p>
      </header>
      <Milestones statement={statement} />
      <Years statement={statement} />
      {statement.reason && (
        <p className="given-reason">
          <b>{t('reasonOf', { party: party.name })}</b> {label('cause', statement.reason.cause).toLowerCase()}.
          {statement.reason.note && <span className="quiet"> “{statement.reason.note}”</span>}
        </p>
      )}
      {statement.review && (
        <p className="given-reason">
          <b>{t('asked', { date: format.day(statement.review.at) })}</b> {statement.review.text}{' '}
          {statement.review.answers.map((answer) => (
            <span key={answer.at}>
              <b>{t('answered', { party: answer.by.name })}</b> {answer.text}{' '}
            </span>
          ))}
        </p>
      )}
      <VerdictForm statement={statement} onDone={onDone} />
    </article>
  );
}

function sentence(statement: StatementView, t: TFunction): string {
  const [largest] = movedSince(statement.previous?.milestones ?? [], statement.milestones);
  const apart = compare(statement, toleranceOf(statement)).filter((each) => each.differs);
  const most = Math.max(0, ...apart.map((each) => each.apart ?? 0));
  const change = !statement.previous
    ? t('sentenceFirst', { party: statement.party.name })
    : largest
      ? t('sentenceMoved', { milestone: label('milestone', largest.milestone), from: format.monthLong(largest.from), to: format.monthLong(largest.to) })
      : t('sentenceSame');
  const ours = statement.municipal?.milestones ?? [];
  const beside =
    ours.length === 0 ? t('sentenceNoOurs') : most > 0 ? t('sentenceApart', { months: format.monthsWord(most) }) : t('sentenceCloses');
  return `${change} ${beside}`;
}

function Milestones({ statement }: { statement: StatementView }) {
  const { t } = useWords();
  const forecast = (milestone: string) => statement.forecast?.find((each) => each.milestone === milestone);
  return (
    <table className="stacks">
      <caption className="reader-only">{t('whatChanges')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline:milestone')}</th>
          <th scope="col">{t('was')}</th>
          <th scope="col">
            <PartyName party={statement.party} name={t('now', { party: statement.party.name })} />
          </th>
          <th scope="col">
            <SideText side="MUNICIPALITY">{t('ours')}</SideText>
          </th>
          <th scope="col">{t('timeline:difference')}</th>
          <th scope="col">{t('realistic')}</th>
        </tr>
      </thead>
      <tbody>
        {compare(statement, toleranceOf(statement)).map((row) => {
          const band = forecast(row.milestone);
          return (
            <tr key={row.milestone}>
              <th scope="row">{label('milestone', row.milestone)}</th>
              <td data-label={t('was')}>{row.before ? format.month(row.before.date) : '–'}</td>
              <td data-label={t('now', { party: statement.party.name })}>
                {row.now ? <b>{format.month(row.now.date)}</b> : t('timeline:nothingYet')}
              </td>
              <td data-label={t('ours')}>{row.municipal ? format.month(row.municipal.date) : t('timeline:nothingYet')}</td>
              <td data-label={t('timeline:difference')}>
                {row.apart === undefined ? (
                  '–'
                ) : row.differs ? (
                  <FoldingRule months={row.apart} />
                ) : (
                  <Closes text={t('timeline:closesMonths', { count: row.apart })} />
                )}
              </td>
              <td data-label={t('realistic')}>{band ? `${format.month(band.p25)} – ${format.month(band.p75)}` : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Years({ statement }: { statement: StatementView }) {
  const { t } = useWords();
  const years = compareYears(statement);
  if (years.length === 0) {
    return null;
  }
  return (
    <div className="scroll review-years" tabIndex={0} role="region" aria-label={t('homesPerYear')}>
      <table>
        <caption>{t('homesPerYear')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('who')}</th>
            {years.map(({ year }) => (
              <th scope="col" className="number" key={year}>
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statement.previous && (
            <tr>
              <th scope="row">{t('was')}</th>
              {years.map((each) => (
                <td className="number" key={each.year}>
                  {format.count(each.before ?? 0)}
                </td>
              ))}
            </tr>
          )}
          <tr>
            <th scope="row">{t('now', { party: statement.party.name })}</th>
            {years.map((each) => (
              <td className="number" key={each.year}>
                <b>{format.count(each.now)}</b>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('ours')}</th>
            {years.map((each) => (
              <td className="number" key={each.year}>
                {each.municipal === undefined ? t('nothingYet') : format.count(each.municipal)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
