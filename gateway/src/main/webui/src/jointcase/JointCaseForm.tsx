import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTagged, useWrite } from '../api/queries';
import type { JointCase } from '../api/types';
import { Button, Field, LoadingRows, Note, SaveProblem, SystemError, useFaults } from '../design';

type Draft = { problem: string; market: string; corporation: string; government: string; decision: string };

/** @param needed what the reporter said is needed: where the text begins */
export function JointCaseForm({ path, needed, onDone }: { path: string; needed?: string | undefined; onDone: () => void }) {
  const tagged = useTagged<JointCase>(path);
  if (tagged.error) return <SystemError error={tagged.error} onRetry={() => void tagged.refetch()} />;
  return tagged.data
    ? <Fields path={path} was={tagged.data.data} etag={tagged.data.etag} needed={needed} reread={() => void tagged.refetch()} onDone={onDone} />
    : <LoadingRows rows={4} />;
}

function Fields({ path, was, etag, needed, reread, onDone }: {
  path: string; was: JointCase; etag: string | undefined; needed?: string | undefined; reread: () => void; onDone: () => void;
}) {
  const { t } = useTranslation('jointcase');
  const [draft, setDraft] = useState<Draft>({
    problem: was.problem ?? '', market: was.market ?? '', corporation: was.corporation ?? '',
    government: was.government ?? '', decision: was.decision ?? '',
  });
  const save = useWrite<JointCase>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    const missing: Record<string, string> = {
      ...(draft.problem.trim() === '' && { problem: t('missingProblem') }),
      ...(draft.decision.trim() === '' && { decision: t('missingDecision') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length === 0) {
      save.mutate({ method: 'PUT', path, body: draft, ifMatch: etag }, { onSuccess: onDone });
    }
  };
  const text = (name: keyof Draft, most: number, hint?: string) => (
    <Field name={name} label={t(`field.${name}`)} hint={hint} error={errors[name]} optional={name !== 'problem' && name !== 'decision'}>
      <textarea rows={name === 'problem' ? 4 : 2} value={draft[name]} maxLength={most} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
    </Field>
  );
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <p>{t(was.signatures.some((each) => each.signedAt) ? 'formLeadSigned' : 'formLead')}</p>
      <SaveProblem
        errors={errors} error={save.error} onRetry={submit}
        conflict={<>{t('overtaken')} <Button short onClick={reread}>{t('reread')}</Button></>}
      />
      {needed && was.version === 0 && <Note icon="talk"><p>{t('needed', { needed })}</p></Note>}
      {text('problem', 600, t('problemHint'))}
      {text('market', 1000)}
      {text('corporation', 1000)}
      {text('government', 1000)}
      {text('decision', 1000, t('decisionHint'))}
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('save')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
