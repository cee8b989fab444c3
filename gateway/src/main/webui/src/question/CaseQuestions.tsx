import { useState } from 'react';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import type { AgendaCase, FactQuestion, Page, SessionView } from '../api/types';
import { today } from '../format';
import { wordsOf } from '../i18n';
import { AskFacts } from './AskDialog';
import { Term } from './Term';
import './question.css';

const useWords = wordsOf('question');

/** Under a case of an agenda: which facts were asked for, and who still owes them. All cases read one list. */
export function CaseQuestions({ session, agendaCase }: { session: SessionView; agendaCase: AgendaCase }) {
  const { t } = useWords();
  const list = useGet<Page<FactQuestion>>('bottlenecks/v1/questions', { table: session.table.id, sort: '-askedAt', pageSize: 200 });
  const [said, setSaid] = useState('');
  const { bottleneck } = agendaCase;
  const mine = list.data?.items.filter((it) => it.bottleneck.id === bottleneck.id && (it.status === 'OPEN' || it.status === 'ANSWERED')) ?? [];
  const asks = session.may.edit && !session.withdrawn && session.date >= today();
  if (mine.length === 0 && !asks) return null;
  return (
    <div className="case-questions">
      {mine.map((it) => (
        <p key={it.id} className="small">
          <Link to={`/knelpunten/${bottleneck.id}#vragen`}>{t('askedOf', { party: it.party.name })}</Link> {it.text} <Term question={it} />
        </p>
      ))}
      <p role="status" className={said ? 'small' : 'reader-only'}>{said}</p>
      {asks && <p className="buttons"><AskFacts short bottleneck={bottleneck} onAsked={setSaid} /></p>}
    </div>
  );
}
