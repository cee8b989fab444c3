import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet, useWrite } from '../../api/queries';
import type { CapacityMatch, CapacityView, Expertise, Page } from '../../api/types';
import { useMunicipalities } from '../../codes/useCodeLists';
import { Button, Empty, FactStrip, Fetching, LoadingRows, Note, PageHead, PartyName, Section, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { NotFound } from '../../shell/pages';
import { useMe } from '../../shell/session';
import { AnswerForm } from './AnswerForm';
import { Answers } from './Answers';
import { CapacityForm } from './CapacityForm';
import { Matches } from './Matches';
import './capacity.css';

const useWords = wordsOf('capacity');

/** One offer or request: what it is, what fits, who answered, and what one can do with it. */
export function Component() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const entry = useGet<CapacityView>(`bottlenecks/v1/capacity/${id}`);
  if (entry.error instanceof ApiProblem && (entry.error.notFound || entry.error.status === 400)) return <NotFound />;
  if (entry.error) return <SystemError error={entry.error} onRetry={() => void entry.refetch()} />;
  if (!entry.data) return <LoadingRows />;
  return <Entry key={id} it={entry.data} crumb={t('tab')} />;
}

function Entry({ it, crumb }: { it: CapacityView; crumb: string }) {
  const { t } = useWords();
  const { party } = useMe();
  const go = useNavigate();
  const [form, setForm] = useState<'edit' | 'answer'>();
  const [said, setSaid] = useState('');
  const expertise = useGet<Expertise[]>('bottlenecks/v1/expertise', undefined, { staleMs: 300_000 });
  const matches = useGet<Page<CapacityMatch>>('bottlenecks/v1/capacity-matches', { of: it.id, pageSize: 10 });
  const withdraw = useWrite();
  const own = it.party.id === party.id;
  const place = useMunicipalities().find(({ code }) => code === it.area)?.name;
  const fitting = (matches.data?.items ?? []).filter((each) => (it.kind === 'REQUEST' ? each.offer : each.request).party.id === party.id);
  return (
    <>
      <PageHead
        title={t(`entryTitle.${it.kind}`, { hours: it.hours, expertise: it.expertise.label })} lead={t('entryLead', { party: it.party.name, date: format.day(it.madeAt) })}
        crumbs={[{ to: '/capaciteit', text: crumb }]}
        actions={(
          <>
            {it.may.answer && <Button filled onClick={() => setForm('answer')}>{t(`help.${it.kind}`)}</Button>}
            {it.may.edit && <Button onClick={() => setForm('edit')}>{t('change')}</Button>}
            {it.may.edit && (
              <Button
                busy={withdraw.isPending}
                onClick={() => withdraw.mutate({ method: 'DELETE', path: `bottlenecks/v1/capacity/${it.id}`, ifMatch: it.version }, { onSuccess: () => void go('/capaciteit?party=me') })}
              >
                {t('withdraw')}
              </Button>
            )}
          </>
        )}
      />
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>{said}</p>
      <SystemError error={withdraw.error} kind="write" />
      {it.status === 'TAKEN' && <Note kind="good"><p>{it.partner ? t('takenWith', { party: it.partner.name }) : t('taken')}</p></Note>}
      {it.status === 'WITHDRAWN' && <Note><p>{t('withdrawn')}</p></Note>}
      <FactStrip
        facts={[
          { term: t('party'), value: <PartyName party={it.party} /> },
          { term: t('hours'), value: format.count(it.hours) },
          { term: t('period'), value: t('fromUntil', { from: format.day(it.starts), until: format.day(it.ends) }) },
          { term: t('area'), value: it.area ? place ?? t('common:unknown') : t('anywhere') },
        ]}
      />
      {(it.note || it.bottleneck) && (
        <Section title={t('about')}>
          {it.note && <p className="keep-lines">{it.note}</p>}
          {it.bottleneck && <p>{t('for')} <Link to={`/knelpunten/${it.bottleneck.id}`}>{it.bottleneck.title}</Link></p>}
        </Section>
      )}
      {it.answers.length > 0 && <Answers it={it} own={own} onDone={setSaid} />}
      {it.status === 'OPEN' && (
        <Section title={t('fitsTitle', { count: it.fits, word: format.countWord(it.fits, true) })}>
          <Fetching what={matches} />
          {matches.data && (matches.data.items.length === 0 ? <Empty>{t(`nothingFits.${it.kind}`)}</Empty> : <Matches matches={matches.data.items} />)}
        </Section>
      )}
      {form === 'edit' && <CapacityForm kind={it.kind} was={it} expertise={expertise.data ?? []} onClose={() => setForm(undefined)} onDone={() => setSaid(t('changed'))} />}
      {form === 'answer' && (
        <AnswerForm
          it={it} own={fitting.map((each) => (it.kind === 'REQUEST' ? each.offer : each.request))}
          onClose={() => setForm(undefined)} onDone={() => setSaid(t('answered', { party: it.party.name }))}
        />
      )}
    </>
  );
}
