import { useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useGet, useWrite } from '../api/queries';
import type { BottleneckView, Solution } from '../api/types';
import { Button, Dialog, Empty, Section, SystemError, WriteProblem } from '../design';
import { wordsOf } from '../i18n';
import { FiveAnswers } from './SolutionCard';
import { SolutionForm } from './SolutionForm';

const useWords = wordsOf('solution');

/** How this bottleneck was solved, told by who was in it. */
export function SolutionSection({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const path = `bottlenecks/v1/bottlenecks/${bottleneck.id}/solution`;
  const told = useGet<Solution>(path);
  const [telling, setTelling] = useState(false);
  const takeBack = useWrite();
  const none = told.error instanceof ApiProblem && told.error.notFound;
  if (told.error && !none) return <SystemError error={told.error} onRetry={() => void told.refetch()} />;
  const solution = none ? undefined : told.data;
  if (none && !bottleneck.may.tell) return null;
  return (
    <Section id="oplossing" title={t('how')}>
      {solution ? <FiveAnswers solution={solution} /> : none && <Empty>{t('notTold')}</Empty>}
      {solution && <p className="small quiet">{t(solution.wide ? 'forAll' : 'forSeers')}</p>}
      <WriteProblem error={takeBack.error} />
      {bottleneck.may.tell && (told.data ?? none) && (
        <p className="buttons">
          <Button filled={!solution} aria-haspopup="dialog" onClick={() => setTelling(true)}>{t(solution ? 'tellAgain' : 'tell')}</Button>
          {solution && <Button bare busy={takeBack.isPending} onClick={() => takeBack.mutate({ method: 'DELETE', path, ifMatch: solution.version })}>{t('takeBack')}</Button>}
        </p>
      )}
      <Dialog open={telling} wide title={t('how')} onClose={() => setTelling(false)}>
        <SolutionForm path={path} was={solution} onDone={() => setTelling(false)} />
      </Dialog>
    </Section>
  );
}
