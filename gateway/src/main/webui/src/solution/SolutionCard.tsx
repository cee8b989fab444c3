import { Link } from 'react-router';
import { useWrite } from '../api/queries';
import type { Solution } from '../api/types';
import { label } from '../codes';
import { Button, PartyName, WriteProblem } from '../design';
import * as format from '../format';
import './solution.css';
import { wordsOf } from '../i18n';

const useWords = wordsOf('solution');

export const FIVE = ['problem', 'approach', 'who', 'effort', 'lesson'] as const;

/** The five answers, and where to read more. */
export function FiveAnswers({ solution }: { solution: Solution }) {
  const { t } = useWords();
  return (
    <>
      <dl className="five-answers">
        {FIVE.map((each) => (
          <div key={each}>
            <dt>{t(each)}</dt>
            <dd className="keep-lines">{solution[each]}</dd>
          </div>
        ))}
      </dl>
      {solution.links.length > 0 && (
        <ul>
          {solution.links.map((link) => (
            <li key={link.url}>
              <a href={link.url} rel="external noopener noreferrer" target="_blank">{link.title} {t('newTab')}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One solution among others: why it is offered, what was done, the rest on request, and whether it helped. */
export function SolutionCard({ solution, level = 3 }: { solution: Solution; level?: 2 | 3 }) {
  const { t } = useWords();
  const Heading = `h${level}` as const;
  return (
    <article className="solution">
      <Heading>{solution.approach.length > 120 ? `${solution.approach.slice(0, 117)}…` : solution.approach}</Heading>
      <p className="small quiet">
        {label('cause', solution.cause)}
        {solution.teller && <>, <PartyName party={solution.teller} /></>}, {format.day(solution.toldAt)}
        {solution.bottleneck && <>. <Link to={`/knelpunten/${solution.bottleneck.id}`}>{solution.bottleneck.title}</Link></>}
      </p>
      {solution.why && <p className="small">{t('because', { reasons: format.listOf(solution.why.map((each) => t(`why.${each}`))) })}</p>}
      <details>
        <summary>{t('read')}</summary>
        <FiveAnswers solution={solution} />
      </details>
      <Thumbs solution={solution} />
    </article>
  );
}

function Thumbs({ solution }: { solution: Solution }) {
  const { t } = useWords();
  const say = useWrite<Solution>();
  const thumb = (helped: boolean) =>
    say.mutate({ method: 'PUT', path: `bottlenecks/v1/solutions/${solution.id}/thumb`, body: { helped: solution.mine === helped ? null : helped } });
  if (solution.may.edit) return <p className="small quiet">{t('helpedCount', { count: solution.helped, word: format.countWord(solution.helped, true) })}</p>;
  return (
    <>
      <WriteProblem error={say.error} />
      <p className="buttons small">
        <span>{t('helpedCount', { count: solution.helped, word: format.countWord(solution.helped, true) })}</span>
        <Button short bare aria-pressed={solution.mine === true} busy={say.isPending} onClick={() => thumb(true)}>{t('helpedUs')}</Button>
        <Button short bare aria-pressed={solution.mine === false} busy={say.isPending} onClick={() => thumb(false)}>{t('notHelpedUs')}</Button>
      </p>
    </>
  );
}
