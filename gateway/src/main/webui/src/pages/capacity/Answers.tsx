import { useWrite } from '../../api/queries';
import type { CapacityAnswer, CapacityView } from '../../api/types';
import { Button, PartyName, Section, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { useWrites } from './mayWrite';

const useWords = wordsOf('capacity');

/** Who answered, and for whose it is: a choice. */
export function Answers({ it, own, onDone }: { it: CapacityView; own: boolean; onDone: (said: string) => void }) {
  const { t } = useWords();
  const writes = useWrites();
  const write = useWrite();
  const decide = (answer: CapacityAnswer, accept: boolean) =>
    write.mutate(
      { method: 'PUT', path: `bottlenecks/v1/capacity/${it.id}/answers/${answer.id}`, body: { accept }, ifMatch: it.version },
      { onSuccess: () => onDone(t(accept ? 'accepted' : 'declined', { party: answer.party.name })) },
    );
  const takeBack = (answer: CapacityAnswer) =>
    write.mutate(
      { method: 'DELETE', path: `bottlenecks/v1/capacity/${it.id}/answers/${answer.id}` },
      { onSuccess: () => onDone(t('tookBack')) },
    );
  return (
    <Section title={t(own ? 'answers' : 'yourAnswer')}>
      <WriteProblem error={write.error} />
      <ul className="list">
        {it.answers.map((answer) => (
          <li key={answer.id} className="apart">
            <div>
              <p><PartyName party={answer.party} /> <span className="quiet small">{format.day(answer.at)}, {t(`answer.${answer.status}`)}</span></p>
              {answer.note && <p className="keep-lines">{answer.note}</p>}
            </div>
            {answer.status === 'ASKED' && writes && (
              <div className="buttons">
                {own && it.may.edit && <Button short filled busy={write.isPending} about={answer.party.name} onClick={() => decide(answer, true)}>{t('accept')}</Button>}
                {own && it.may.edit && <Button short busy={write.isPending} about={answer.party.name} onClick={() => decide(answer, false)}>{t('decline')}</Button>}
                {!own && <Button short busy={write.isPending} onClick={() => takeBack(answer)}>{t('takeBack')}</Button>}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
