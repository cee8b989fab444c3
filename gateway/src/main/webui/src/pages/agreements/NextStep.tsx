import { useState } from 'react';
import { named } from '../../agreement/NewAgreement';
import { AgreementFields } from '../../agreement/AgreementFields';
import { useWrite } from '../../api/queries';
import type { Agreement } from '../../api/types';
import { Button, Dialog, Field, Form, SaveProblem, Section, useFaults } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('agreements', 'agreement');

type Step = 'DONE' | 'KEPT' | 'AGREED' | 'WITHDRAWN';

/** What this organisation may do now: report it done, say that it was kept or not yet, change it, or withdraw it. */
export function NextStep({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const [step, setStep] = useState<Step | 'edit'>();
  const { may } = agreement;
  const steps: [Step, boolean][] = [['DONE', may.done], ['KEPT', may.keep], ['AGREED', may.reopen], ['WITHDRAWN', may.withdraw]];
  if (!may.edit && !steps.some(([, allowed]) => allowed)) return null;
  return (
    <Section title={t('next')}>
      <p className="buttons stacked-buttons">
        {steps.filter(([, allowed]) => allowed).map(([to]) => (
          <Button key={to} filled={to === 'DONE' || to === 'KEPT'} aria-haspopup="dialog" onClick={() => setStep(to)}>{t(`step.${to}`)}</Button>
        ))}
        {may.edit && <Button aria-haspopup="dialog" onClick={() => setStep('edit')}>{t('step.edit')}</Button>}
      </p>
      <Dialog open={step !== undefined} title={step ? t(`step.${step}`) : ''} onClose={() => setStep(undefined)}>
        {step === 'edit' && <Edit agreement={agreement} onDone={() => setStep(undefined)} />}
        {step && step !== 'edit' && <StepForm agreement={agreement} to={step} onDone={() => setStep(undefined)} />}
      </Dialog>
    </Section>
  );
}

function StepForm({ agreement, to, onDone }: { agreement: Agreement; to: Step; onDone: () => void }) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [link, setLink] = useState('');
  const send = useWrite<Agreement>();
  const { errors, setFaults } = useFaults(send.error);
  const needed = to === 'AGREED' || to === 'WITHDRAWN';
  const submit = () => {
    const missing: Record<string, string> = needed && words.trim() === '' ? { reason: t('agreement:missing.reason') }
      : to === 'DONE' && words.trim() === '' && link.trim() === '' ? { evidence: t('agreement:missing.evidence') } : {};
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    const body = to === 'DONE'
      ? { to, ...(words.trim() && { evidence: words.trim() }), ...(link.trim() && { link: link.trim() }) }
      : { to, ...(words.trim() && { reason: words.trim() }) };
    send.mutate({ path: `bottlenecks/v1/agreements/${agreement.id}/steps`, ifMatch: agreement.version, body }, { onSuccess: onDone });
  };
  const field = to === 'DONE' ? 'evidence' : 'reason';
  return (
    <Form onSubmit={submit}>
      <SaveProblem errors={errors} error={send.error} conflict={t('changedMeanwhile')} onRetry={submit} />
      <p>{t(`stepLead.${to}`)}</p>
      <Field name={field} label={t(`stepField.${to}`)} optional={to === 'KEPT'} error={errors[field]}>
        <textarea value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />
      </Field>
      {to === 'DONE' && (
        <Field name="link" label={t('linkLabel')} hint={t('linkHint')} optional error={errors['link']}>
          <input type="url" value={link} maxLength={500} onChange={(event) => setLink(event.target.value)} />
        </Field>
      )}
      <div className="buttons">
        <Button filled type="submit" busy={send.isPending}>{t(`step.${to}`)}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}

function Edit({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const { t } = useWords();
  const [value, setValue] = useState({
    what: agreement.what, owner: agreement.owners[0]?.party.id ?? '', counterpart: agreement.counterparts[0]?.party.id ?? '', due: agreement.due,
  });
  const [reason, setReason] = useState('');
  const save = useWrite<Agreement>();
  const { errors, setFaults } = useFaults(save.error);
  const agreed = agreement.status === 'AGREED';
  // Only the first of each side is changed here; the others stay.
  const others = (sides: Agreement['owners']) => sides.slice(1).map((side) => side.party.id);
  const submit = () => {
    const missing = {
      ...(value.what.trim() === '' && { what: t('agreement:missing.what') }),
      ...(value.due === '' && { due: t('agreement:missing.due') }),
      ...(agreed && reason.trim() === '' && { reason: t('agreement:missing.reason') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    save.mutate(
      {
        method: 'PUT', path: `bottlenecks/v1/agreements/${agreement.id}`, ifMatch: agreement.version,
        body: {
          what: value.what.trim(), due: value.due, owners: [value.owner, ...others(agreement.owners)],
          counterparts: [value.counterpart, ...others(agreement.counterparts)], ...(reason.trim() && { reason: reason.trim() }),
        },
      },
      { onSuccess: onDone },
    );
  };
  return (
    <Form onSubmit={submit}>
      <SaveProblem errors={named(errors)} error={save.error} conflict={t('changedMeanwhile')} onRetry={submit} />
      <p>{t('editLead')}</p>
      <AgreementFields value={value} errors={errors} onChange={setValue} />
      <Field name="reason" label={t('stepField.AGREED')} optional={!agreed} error={errors['reason']}>
        <textarea value={reason} maxLength={4000} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('step.edit')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
