import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { useGet, useWrite, type Write } from '../../api/queries';
import type { LobbyPoint, Weight } from '../../api/types';
import { Button, Empty, FactStrip, LoadingRows, Note, PageHead, PartyName, Section, SystemError, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { NotFound } from '../../shell/pages';
import { AnswerForm } from './AnswerForm';
import { LobbyForm } from './LobbyForm';
import './lobby.css';

const useWords = wordsOf('lobby');

const WEIGHTS = ['bottlenecks', 'projects', 'homes', 'months', 'parties'] as const;

/** One lobby point: what is asked of whom, who signed it, what it weighed then and weighs now, and the answer. */
export function Component() {
  const { id = '' } = useParams();
  const point = useGet<LobbyPoint>(`bottlenecks/v1/lobby/${id}`);
  if (point.error instanceof ApiProblem && (point.error.notFound || point.error.status === 400)) return <NotFound />;
  if (point.error) return <SystemError error={point.error} onRetry={() => void point.refetch()} />;
  if (!point.data) return <LoadingRows />;
  return <Point key={id} it={point.data} />;
}

function Point({ it }: { it: LobbyPoint }) {
  const { t } = useWords();
  const [form, setForm] = useState<'edit' | 'answer'>();
  const [said, setSaid] = useState('');
  const write = useWrite<LobbyPoint>();
  const path = `bottlenecks/v1/lobby/${it.id}`;
  const put = (what: Write, words: string) => write.mutate(what, { onSuccess: () => setSaid(t(words)) });
  return (
    <>
      <PageHead
        title={it.title} lead={t('pointLead', { table: it.table.name, cause: it.label.toLowerCase() })} crumbs={[{ to: '/lobby', text: t('tab') }]}
        actions={(
          <>
            {it.may.sign && <Button filled busy={write.isPending} onClick={() => put({ method: 'PUT', path: `${path}/signature`, body: { wording: it.wording } }, 'signed')}>{t('sign')}</Button>}
            {it.may.submit && <Button filled={!it.may.sign} busy={write.isPending} onClick={() => put({ path: `${path}/steps`, body: { to: 'SUBMITTED' }, ifMatch: it.version }, 'submitted')}>{t('submit')}</Button>}
            {it.may.answer && <Button filled={!it.may.sign} onClick={() => setForm('answer')}>{t('addAnswer')}</Button>}
            {it.may.edit && <Button onClick={() => setForm('edit')}>{t('reword')}</Button>}
            {it.may.unsign && <Button busy={write.isPending} onClick={() => put({ method: 'DELETE', path: `${path}/signature` }, 'unsigned')}>{t('unsign')}</Button>}
            {it.may.close && <Button busy={write.isPending} onClick={() => put({ path: `${path}/steps`, body: { to: 'CLOSED' }, ifMatch: it.version }, 'closed')}>{t('close')}</Button>}
          </>
        )}
      />
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>{said}</p>
      <WriteProblem error={write.error} />
      <FactStrip
        facts={[
          { term: t('status'), value: t(`statusIs.${it.status}`) },
          { term: t('askedOf'), value: t(`addressee.${it.addressee}`) },
          { term: t('writtenBy'), value: <PartyName party={it.party} /> },
          { term: t('submittedOn'), value: it.submittedOn ? format.day(it.submittedOn) : t('notYet') },
        ]}
      />
      <Section title={t('asked')}><p className="keep-lines">{it.asked}</p></Section>
      {it.answer && it.answeredOn && (
        <Section title={t('answerOn', { date: format.day(it.answeredOn) })}><Note kind="good"><p className="keep-lines">{it.answer}</p></Note></Section>
      )}
      <Section title={t('signedBy', { count: it.signatures.length, word: format.countWord(it.signatures.length, true) })} aside={t('signedLead')}>
        {it.signatures.length === 0 && <Empty>{t('noSignatures')}</Empty>}
        <ul className="list">
          {it.signatures.map(({ party, signedAt }) => <li key={party.id} className="apart"><PartyName party={party} /><span className="quiet">{format.day(signedAt)}</span></li>)}
        </ul>
      </Section>
      <Section title={t('weighs')} aside={t('weighsLead', { table: it.table.name })}>
        {it.now || it.frozen ? <Weights then={it.frozen} on={it.submittedOn} now={it.now} /> : <p className="quiet">{t('fewParties')}</p>}
      </Section>
      {form === 'edit' && <LobbyForm was={it} cause={it.cause} tables={[]} onClose={() => setForm(undefined)} onDone={() => setSaid(t('reworded'))} />}
      {form === 'answer' && <AnswerForm it={it} onClose={() => setForm(undefined)} onDone={() => setSaid(t('answered'))} />}
    </>
  );
}

function Weights({ then, on, now }: { then: Weight | undefined; on: string | undefined; now: Weight | undefined }) {
  const { t } = useWords();
  return (
    <table className="stacks">
      <caption className="reader-only">{t('weighs')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          {on && <th scope="col" className="number">{t('then', { date: format.day(on) })}</th>}
          <th scope="col" className="number">{t('now')}</th>
        </tr>
      </thead>
      <tbody>
        {WEIGHTS.map((each) => (
          <tr key={each}>
            <th scope="row">{t(`weight.${each}`)}</th>
            {on && <td className="number" data-label={t('then', { date: format.day(on) })}>{then ? format.count(then[each]) : '–'}</td>}
            <td className="number" data-label={t('now')}>{now ? format.count(now[each]) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
