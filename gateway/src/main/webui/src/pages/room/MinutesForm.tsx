import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { Minutes } from '../../api/types';
import { Button, Field, Form, Note, Section, SystemError } from '../../design';
import { wordsOf } from '../../i18n';
import type { CaseProps } from './CaseScreen';

const useWords = wordsOf('room');

/** @param base the version that was on the screen when typing began */
export type Draft = { decision: string; notes: string; base: number };

/** What is decided, typed in place. When somebody else wrote meanwhile, both texts are shown and none is lost. */
export function MinutesForm({ room, agendaCase, draft, onDraft }: CaseProps & { draft: Draft | undefined; onDraft: (draft: Draft | undefined) => void }) {
  const { t } = useWords();
  const save = useWrite<Minutes>();
  const kept = agendaCase.minutes;
  const shown = draft ?? { decision: kept?.decision ?? '', notes: kept?.notes ?? '', base: kept?.version ?? 0 };
  const other = save.error instanceof ApiProblem && save.error.status === 412 ? (save.error.body.current as Minutes) : undefined;
  const submit = (wish: Draft) =>
    save.mutate(
      {
        method: 'PUT', path: `bottlenecks/v1/sessions/${room.session.id}/room/cases/${agendaCase.id}/minutes`, ifMatch: wish.base,
        body: { decision: wish.decision, notes: wish.notes },
      },
      { onSuccess: () => onDraft(undefined) },
    );
  const both = () => {
    if (!other) return;
    const joined = (one: string | undefined, two: string) => [one, two].filter(Boolean).join('\n');
    onDraft({ decision: joined(other.decision, shown.decision), notes: joined(other.notes, shown.notes), base: other.version });
    save.reset();
  };
  return (
    <Section title={t('minutes')}>
      <Form id="besluit" onSubmit={() => submit(shown)}>
        {other ? (
          <Note kind="asks" live>
            <p><b>{t('overtaken')}</b></p>
            <p className="keep-lines">{t('theirs', { text: other.decision ?? t('nothing') })}</p>
            {other.notes && <p className="keep-lines small">{other.notes}</p>}
            <div className="buttons">
              <Button short onClick={both}>{t('joinBoth')}</Button>
              <Button short onClick={() => submit({ ...shown, base: other.version })}>{t('mine')}</Button>
            </div>
          </Note>
        ) : <SystemError error={save.error} kind="write" onRetry={() => submit(shown)} />}
        <Field name="decision" label={t('decision')} hint={t('decisionHint')}>
          <textarea rows={4} value={shown.decision} maxLength={2000} onChange={(event) => onDraft({ ...shown, decision: event.target.value })} />
        </Field>
        <Field name="notes" label={t('notes')} optional>
          <textarea rows={3} value={shown.notes} maxLength={10000} onChange={(event) => onDraft({ ...shown, notes: event.target.value })} />
        </Field>
        <p className="buttons">
          <Button filled type="submit" busy={save.isPending}>{t('save')}</Button>
          <span role="status">{save.isSuccess && !draft ? t('saved') : draft ? t('unsaved') : ''}</span>
        </p>
      </Form>
    </Section>
  );
}
