import { Link } from 'react-router';
import { useGet } from '../api/queries';
import type { FactQuestion, Page } from '../api/types';
import { Section } from '../design';
import { countWord } from '../format';
import { wordsOf } from '../i18n';
import { Term } from './Term';

const useWords = wordsOf('question');

/** What still waits for an answer of ours; a start page waits for it, so that nothing moves. */
export const useAskedOfUs = () => useGet<Page<FactQuestion>>('bottlenecks/v1/questions', { party: 'me', open: true, pageSize: 20 });

/** Absent when nothing is asked. */
export function AskedOfUs() {
  const { t } = useWords();
  const list = useAskedOfUs();
  return <Waiting page={list.data} title={(count) => t('ofUs', { count, word: countWord(count, true) })} from={(it) => it.table.name} />;
}

/** For a chair: who should have answered by now. */
export function LateAnswers() {
  const { t } = useWords();
  const list = useGet<Page<FactQuestion>>('bottlenecks/v1/questions', { chair: 'me', overdue: true, pageSize: 20 });
  return <Waiting page={list.data} title={(count) => t('lateTitle', { count, word: countWord(count, true) })} from={(it) => it.party.name} />;
}

function Waiting({ page, title, from }: { page: Page<FactQuestion> | undefined; title: (count: number) => string; from: (it: FactQuestion) => string }) {
  if (!page || page.total === 0) return null;
  return (
    <Section title={title(page.total)}>
      <ul className="list">
        {page.items.map((it) => (
          <li key={it.id}>
            <p className="apart">
              <Link to={`/knelpunten/${it.bottleneck.id}#vragen`}>{it.text}</Link>
              <span className="small"><Term question={it} /></span>
            </p>
            <p className="small quiet">{from(it)}: {it.bottleneck.title}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
