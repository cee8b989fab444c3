import { useState } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../api/problem';
import { useGet, useWrite } from '../api/queries';
import type { BottleneckView, Investment } from '../api/types';
import { Button, Dialog, Empty, PartyName, Section, SystemError, WriteProblem } from '../design';
import * as format from '../format';
import { wordsOf } from '../i18n';
import { InvestmentForm } from './InvestmentForm';

const useWords = wordsOf('investment');

/** What solving this takes, and what it releases. */
export function InvestmentSection({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const path = `bottlenecks/v1/bottlenecks/${bottleneck.id}/investment`;
  const said = useGet<Investment>(path);
  const [saying, setSaying] = useState(false);
  const takeBack = useWrite();
  const none = said.error instanceof ApiProblem && said.error.notFound;
  if (said.error && !none) return <SystemError error={said.error} onRetry={() => void said.refetch()} />;
  const it = none ? undefined : said.data;
  const mayChange = bottleneck.may.link && (none || it !== undefined);
  if (!it && !mayChange) return null;
  return (
    <Section id="investering" title={t('title')} aside={<Link to="/investeringen">{t('all')}</Link>}>
      {!it && <Empty>{t('none')}</Empty>}
      {it && (
        <>
          <p>{t('sentence', { asks: asks(it, t), homes: format.homes(it.homes), when: when(it, t) })}</p>
          {it.after && <p>{t('onlyAfter')} <Link to={`/knelpunten/${it.after.id}`}>{it.after.title}</Link>.</p>}
          {it.waits && <p className="quiet">{t('waits')}</p>}
          {it.note && <p className="keep-lines">{it.note}</p>}
          <p className="small quiet"><PartyName party={it.party} />, {format.day(it.changedAt)}</p>
        </>
      )}
      <WriteProblem error={takeBack.error} />
      {mayChange && (
        <p className="buttons">
          <Button aria-haspopup="dialog" onClick={() => setSaying(true)}>{t(it ? 'change' : 'say')}</Button>
          {it && <Button bare busy={takeBack.isPending} onClick={() => takeBack.mutate({ method: 'DELETE', path, ifMatch: it.version })}>{t('takeBack')}</Button>}
        </p>
      )}
      <Dialog open={saying} title={t('title')} onClose={() => setSaying(false)}>
        <InvestmentForm path={path} bottleneck={bottleneck} was={it} onDone={() => setSaying(false)} />
      </Dialog>
    </Section>
  );
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** "€ 250.000 en 40 uur" */
export function asks(it: { euros: number; hours: number }, t: Translate): string {
  return format.listOf([...(it.euros > 0 ? [format.euros(it.euros)] : []), ...(it.hours > 0 ? [t('investment:hours', { hours: format.count(it.hours) })] : [])]);
}

/** "in 2028" or "van 2028 tot en met 2030" */
export function when(it: { firstYear: number; years: number }, t: Translate): string {
  return it.years === 1 ? t('investment:inYear', { year: it.firstYear }) : t('investment:inYears', { from: it.firstYear, to: it.firstYear + it.years - 1 });
}
