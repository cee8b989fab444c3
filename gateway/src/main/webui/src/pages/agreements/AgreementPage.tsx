import { Link, useParams } from 'react-router';
import { Accept } from '../../agreement/Accept';
import { Due } from '../../agreement/AgreementTable';
import { Boxes } from '../../agreement/Boxes';
import { ApiProblem } from '../../api/problem';
import { useGet } from '../../api/queries';
import type { Agreement, AgreementSide } from '../../api/types';
import { FactStrip, LoadingRows, PageHead, PartyName, Section, SystemError } from '../../design';
import { day, dayYear, time } from '../../format';
import { wordsOf } from '../../i18n';
import { NotFound } from '../../shell/pages';
import { NextStep } from './NextStep';

const useWords = wordsOf('agreements', 'agreement');

/** One agreement: who promised what, whether both sides accepted, and what became of it. */
export function Component() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const agreement = useGet<Agreement>(`bottlenecks/v1/agreements/${id}`);
  if (agreement.error instanceof ApiProblem && (agreement.error.notFound || agreement.error.status === 400)) return <NotFound />;
  if (agreement.error) return <SystemError error={agreement.error} onRetry={() => void agreement.refetch()} />;
  if (!agreement.data) return <LoadingRows />;
  const it = agreement.data;
  return (
    <>
      <PageHead
        title={it.what} crumbs={[{ to: '/afspraken', text: t('tab') }]}
        lead={t('madeOn', { number: it.session.number ?? '–', table: it.table.name, date: day(it.session.date) })}
      />
      <FactStrip
        facts={[
          { term: t('agreement:state'), value: t(`agreement:status.${it.status}`) },
          { term: t('agreement:due'), value: <Due agreement={it} /> },
          { term: t('agreement:accepted'), value: <Boxes agreement={it} /> },
          ...(it.bottleneck ? [{ term: t('bottleneck'), value: <Link to={`/knelpunten/${it.bottleneck.id}`}>{it.bottleneck.title}</Link> }] : []),
        ]}
      />
      <div className="columns">
        <div>
          <Section title={t('sides')}>
            <Sides title={t('agreement:owner')} sides={it.owners} />
            <Sides title={t('agreement:counterpart')} sides={it.counterparts} />
            <p className="buttons form-end"><Accept agreement={it} filled /></p>
          </Section>
          {(it.evidence ?? it.link) && (
            <Section title={t('evidence')}>
              {it.evidence && <p className="keep-lines">{it.evidence}</p>}
              {it.link && <p><a href={it.link} rel="noreferrer noopener">{it.link}</a></p>}
            </Section>
          )}
          <Section title={t('story')}>
            <ol className="list">
              {it.story.map((chapter, index) => (
                <li key={`${chapter.at}-${index}`}>
                  <p><time dateTime={chapter.at} className="quiet">{day(chapter.at)}</time></p>
                  <p>{chapter.party && <PartyName party={chapter.party} />} {chapter.what}</p>
                  {chapter.reason && <p className="small quiet keep-lines">{chapter.reason}</p>}
                </li>
              ))}
            </ol>
          </Section>
        </div>
        <aside>
          {it.overdue && (
            <Section title={t('overdueTitle')}>
              <p>{it.nextTable && it.escalatesAfter ? t('overdueNext', { date: day(it.escalatesAfter), table: it.nextTable.name }) : t('overdueStays', { table: it.table.name })}</p>
            </Section>
          )}
          <NextStep agreement={it} key={it.version} />
        </aside>
      </div>
    </>
  );
}

function Sides({ title, sides }: { title: string; sides: AgreementSide[] }) {
  const { t } = useWords();
  return (
    <>
      <h3>{title}</h3>
      <ul className="list">
        {sides.map((side) => (
          <li key={side.party.id} className="apart">
            <PartyName party={side.party} />
            <span className="small">{side.acceptedAt ? t('acceptedAt', { date: dayYear(side.acceptedAt), time: time(side.acceptedAt) }) : t('notAccepted')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
