import type { ReactNode } from 'react';
import type { Params } from '../api/client';
import { useGet } from '../api/queries';
import type { Agreement, Page } from '../api/types';
import { Empty, Fetching, Section } from '../design';
import { countWord } from '../format';
import { wordsOf } from '../i18n';
import { AgreementTable } from './AgreementTable';

const useWords = wordsOf('agreement');

/** What is still open, beside a session, a bottleneck or a start page. Absent where nothing was ever agreed and nothing can be. */
export function OpenAgreements({ params, title, aside, none, children }: {
  params: Params;
  title?: (count: number, word: string) => string;
  aside?: ReactNode;
  /** Said when there are none; absent: then there is no section. */
  none?: string;
  /** Under the table: a form. */
  children?: ReactNode;
}) {
  const { t } = useWords();
  const list = useGet<Page<Agreement>>('bottlenecks/v1/agreements', { open: true, pageSize: 100, sort: 'due', ...params });
  const total = list.data?.total ?? 0;
  if (list.data && total === 0 && !none && !children) return null;
  const heading = title ?? ((count, word) => t('openTitle', { count, word }));
  return (
    <Section id="afspraken" title={list.data ? heading(total, countWord(total, true)) : t('open')} aside={aside ?? t('lead')}>
      <Fetching what={list} rows={2} />
      {list.data && total === 0 && none && <Empty>{none}</Empty>}
      {list.data && total > 0 && <AgreementTable agreements={list.data.items} caption={t('open')} short ofCase={params['bottleneck'] !== undefined} />}
      {children}
    </Section>
  );
}
