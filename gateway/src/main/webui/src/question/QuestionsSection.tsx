import { useState } from 'react';
import { useGet } from '../api/queries';
import type { BottleneckView, FactQuestion, Page, TableView } from '../api/types';
import { Empty, Fetching, PartyName, Section } from '../design';
import { countWord } from '../format';
import { wordsOf } from '../i18n';
import { useMe } from '../shell/session';
import { QuestionButtons } from './AnswerDialog';
import { AskFacts } from './AskDialog';
import { Term } from './Term';
import './question.css';

const useWords = wordsOf('question');

/** What is asked about one case; absent for who asks nothing and is asked nothing. */
export function QuestionsSection({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const { roles } = useMe();
  const list = useGet<Page<FactQuestion>>('bottlenecks/v1/questions', { bottleneck: bottleneck.id, sort: '-askedAt', pageSize: 100 });
  const table = useGet<TableView>(roles.includes('chair') && bottleneck.table ? `bottlenecks/v1/tables/${bottleneck.table.id}` : undefined);
  const [said, setSaid] = useState('');
  const ended = bottleneck.status === 'SOLVED' || bottleneck.status === 'LIVED_WITH' || bottleneck.status === 'LAPSED';
  const chairs = table.data?.may.edit === true && !ended;
  const items = list.data?.items ?? [];
  const open = items.filter(({ status }) => status === 'OPEN').length;
  if (!list.error && items.length === 0 && !chairs) return null;
  const title = open > 0 ? t('waiting', { count: open, word: countWord(open, true) }) : t(items.some(({ status }) => status === 'ANSWERED') ? 'allAnswered' : 'title');
  return (
    <Section id="vragen" title={title} aside={t('whoSees')}>
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>{said}</p>
      <Fetching what={list} rows={2} />
      {list.data && items.length === 0 && <Empty>{t('none')}</Empty>}
      <ul className="list questions">
        {items.map((question) => (
          <li key={question.id}>
            <p className="apart">
              <b>{question.text}</b>
              <span className="small"><Term question={question} /></span>
            </p>
            <p className="small quiet">{t('to')} <PartyName party={question.party} /></p>
            {question.answer && <p className="keep-lines"><b>{t('theAnswer')}</b> {question.answer}</p>}
            {question.link && <p className="small"><a href={question.link} rel="noreferrer">{question.link}</a></p>}
            {question.extended && <p className="small">{t('moreTime', { reason: question.extended })}</p>}
            {question.reason && <p className="small">{t('takenBack', { reason: question.reason })}</p>}
            <QuestionButtons question={question} onSaid={setSaid} />
          </li>
        ))}
      </ul>
      {chairs && <p className="buttons ask-facts"><AskFacts bottleneck={bottleneck} onAsked={setSaid} /></p>}
    </Section>
  );
}
