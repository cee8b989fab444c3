import { useState } from 'react';
import { ApiProblem } from '../api/problem';
import { useTagged, useWrite } from '../api/queries';
import type { JointCase } from '../api/types';
import { Button, Field, Form, LoadingRows, Note, SaveProblem, SystemError, useFaults } from '../design';
import './jointcase.css';
import { wordsOf } from '../i18n';

const useWords = wordsOf('jointcase');

type Draft = { problem: string; market: string; corporation: string; government: string; decision: string };

/** @param needed what the reporter said is needed: where the text begins */
export function JointCaseForm({ path, needed, onDone }: { path: string; needed?: string | undefined; onDone: () => void }) {
  const tagged = useTagged<JointCase>(path);
  if (tagged.error) return <SystemError error={tagged.error} onRetry={() => void tagged.refetch()} />;
  return tagged.data
    ? <Fields path={path} was={tagged.data.data} etag={tagged.data.etag} needed={needed} onDone={onDone} />
    : <LoadingRows rows={4} />;
}

/** When somebody else saved meanwhile, that text is shown beside the own one, field by field, and none is lost. */
function Fields({ path, was, etag, needed, onDone }: {
  path: string; was: JointCase; etag: string | undefined; needed?: string | undefined; onDone: () => void;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft>(draftOf(was));
  // What the other saved, and what stood here when that became known.
  const [other, setOther] = useState<{ version: number; theirs: Draft; mine: Draft }>();
  const save = useWrite<JointCase>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    const missing: Record<string, string> = {
      ...(draft.problem.trim() === '' && { problem: t('missingProblem') }),
      ...(draft.decision.trim() === '' && { decision: t('missingDecision') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length === 0) {
      save.mutate(
        { method: 'PUT', path, body: draft, ifMatch: other ? other.version : etag },
        {
          onSuccess: onDone,
          onError: (error) => {
            if (!(error instanceof ApiProblem) || error.status !== 412) return;
            const current = error.body.current as JointCase;
            setOther({ version: current.version, theirs: draftOf(current), mine: draft });
          },
        },
      );
    }
  };
  const text = (name: keyof Draft, most: number, hint?: string) => {
    const own = (
      <Field name={name} label={t(`field.${name}`)} hint={hint} error={errors[name]} optional={name !== 'problem' && name !== 'decision'}>
        <textarea rows={name === 'problem' ? 4 : 2} value={draft[name]} maxLength={most} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
      </Field>
    );
    if (!other || other.theirs[name] === other.mine[name]) return own;
    const theirs = other.theirs[name];
    return (
      <div className="beside">
        {own}
        <div className="theirs">
          <p className="small"><b>{t('theirs')}</b></p>
          <p className="keep-lines">{theirs || t('theirsEmpty')}</p>
          <Button short about={t(`field.${name}`)} onClick={() => setDraft({ ...draft, [name]: theirs })}>{t('takeTheirs')}</Button>
        </div>
      </div>
    );
  };
  return (
    <Form onSubmit={submit}>
      <p>{t(was.signatures.some((each) => each.signedAt) ? 'formLeadSigned' : 'formLead')}</p>
      <SaveProblem errors={errors} error={save.error} onRetry={submit} conflict={t('overtaken')} />
      {needed && was.version === 0 && <Note icon="talk"><p>{t('needed', { needed })}</p></Note>}
      {text('problem', 600, t('problemHint'))}
      {text('market', 1000)}
      {text('corporation', 1000)}
      {text('government', 1000)}
      {text('decision', 1000, t('decisionHint'))}
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t(other ? 'saveOver' : 'save')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}

const draftOf = (it: JointCase): Draft => ({
  problem: it.problem ?? '', market: it.market ?? '', corporation: it.corporation ?? '', government: it.government ?? '', decision: it.decision ?? '',
});
