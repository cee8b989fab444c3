import { useState } from 'react';
import { useGet, useWrite } from '../api/queries';
import type { PartyRef } from '../api/types';
import { Button, DataTable, Empty, LoadingRows, PartyName, Section, SystemError, WriteProblem, type Column } from '../design';
import { ago, countWord, day } from '../format';
import { wordsOf } from '../i18n';

const useWords = wordsOf('confirm');

type PartyConfirmations = { party: PartyRef; projects: number; confirmed: number; remindedAt?: string };
export type ConfirmationsView = { session: string; date: string; since: string; parties: PartyConfirmations[]; may: { remind: boolean } };

/** Who of the table has not confirmed yet. The chair may remind them; a member sees only itself. */
export function WhoConfirmed({ session }: { session: string }) {
  const { t } = useWords();
  const path = `bottlenecks/v1/sessions/${session}/confirmations`;
  const who = useGet<ConfirmationsView>(path, undefined, { refetchMs: 30_000 });
  const remind = useWrite<ConfirmationsView>();
  const [said, setSaid] = useState(false);
  if (who.isPending) return <Section title={t('who.caption')}><LoadingRows rows={3} /></Section>;
  if (!who.data) return <SystemError error={who.error} onRetry={() => void who.refetch()} />;
  const { parties, since, may } = who.data;
  if (!may.remind && parties.length === 0) return null;
  const behind = parties.filter((one) => one.confirmed < one.projects);
  const ask = (only?: string) => {
    setSaid(false);
    remind.mutate(
      { path: `bottlenecks/v1/sessions/${session}/reminders`, body: only ? { parties: [only] } : {} },
      { onSuccess: () => setSaid(true) },
    );
  };
  const columns: Column<PartyConfirmations>[] = [
    { key: 'party', header: t('who.party'), rowHeader: true, cell: (row) => <PartyName party={row.party} /> },
    {
      key: 'confirmed', header: t('who.confirmed'), label: t('who.confirmed'),
      cell: (row) => <>{t('who.of', { confirmed: row.confirmed, projects: row.projects })}{row.confirmed === row.projects && <small>{t('who.done')}</small>}</>,
    },
    { key: 'reminded', header: t('who.reminded'), label: t('who.reminded'), cell: (row) => (row.remindedAt ? ago(row.remindedAt) : t('who.never')) },
    ...(may.remind ? [{
      key: 'remind', header: <span className="reader-only">{t('who.remind')}</span>,
      cell: (row: PartyConfirmations) => row.confirmed < row.projects && (
        <Button short about={row.party.name} busy={remind.isPending} onClick={() => ask(row.party.id)}>{t('who.remind')}</Button>
      ),
    }] : []),
  ];
  return (
    <Section title={t('who.title', { count: behind.length, word: countWord(behind.length, true) })} aside={t('who.since', { day: day(since) })} id="bevestigd">
      <div role="status">{said && <p className="undo-line">{t('who.sent')}</p>}</div>
      <WriteProblem error={remind.error} />
      {parties.length === 0 ? <Empty>{t('who.nobody')}</Empty> : (
        <DataTable columns={columns} rows={parties} rowKey={(row) => row.party.id} caption={t('who.caption')} />
      )}
      {may.remind && behind.length > 1 && (
        <div className="buttons"><Button busy={remind.isPending} onClick={() => ask()}>{t('who.remindAll')}</Button></div>
      )}
    </Section>
  );
}
