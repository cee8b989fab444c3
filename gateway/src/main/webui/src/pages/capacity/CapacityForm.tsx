import { useState } from 'react';
import { useWrite } from '../../api/queries';
import type { CapacityKind, CapacityView, Expertise } from '../../api/types';
import { useMunicipalities } from '../../codes/useCodeLists';
import { Button, Dialog, Field, Form, SaveProblem, useFaults } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('capacity');

/** @param was what is changed; absent: a new one @param bottleneck for which help is asked */
export function CapacityForm({ kind, was, expertise, bottleneck, onDone, onClose }: {
  kind: CapacityKind;
  was?: CapacityView;
  expertise: Expertise[];
  bottleneck?: string | undefined;
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const municipalities = useMunicipalities();
  const [draft, setDraft] = useState({
    expertise: was?.expertise.code ?? '', hours: was ? String(was.hours) : '', starts: was?.starts ?? format.today(), ends: was?.ends ?? '',
    area: was?.area ?? '', note: was?.note ?? '',
  });
  const set = (name: keyof typeof draft) => (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value });
  const save = useWrite<CapacityView>();
  const { errors, setFaults } = useFaults(save.error);
  const about = was ? was.bottleneck?.id : bottleneck;
  const submit = () => {
    const missing: Record<string, string> = {
      ...(draft.expertise === '' && { expertise: t('missing.expertise') }),
      ...(!/^\d+$/.test(draft.hours) && { hours: t('missing.hours') }),
      ...(draft.starts === '' && { starts: t('missing.starts') }),
      ...(draft.ends === '' && { ends: t('missing.ends') }),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    const body = {
      ...(!was && { kind }), expertise: draft.expertise, hours: Number(draft.hours), starts: draft.starts, ends: draft.ends,
      ...(draft.area && { area: draft.area }), ...(draft.note.trim() && { note: draft.note.trim() }), ...(about && { bottleneck: about }),
    };
    save.mutate(
      was ? { method: 'PUT', path: `bottlenecks/v1/capacity/${was.id}`, body, ifMatch: was.version } : { path: 'bottlenecks/v1/capacity', body },
      {
        onSuccess: ({ data }) => {
          onClose();
          onDone(data.id);
        },
      },
    );
  };
  return (
    <Dialog open title={was ? t('change') : t(kind === 'REQUEST' ? 'ask' : 'offer')} onClose={onClose}>
      <Form onSubmit={submit}>
        <p>{t(was ? 'changeLead' : 'everyoneReads')}{about && ` ${t('aboutBottleneck')}`}</p>
        <SaveProblem errors={errors} error={save.error} onRetry={submit} conflict={t('overtaken')} />
        <Field name="expertise" label={t('expertise')} error={errors.expertise}>
          <select value={draft.expertise} onChange={set('expertise')}>
            <option value="">{t('choose')}</option>
            {expertise.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
          </select>
        </Field>
        <Field name="hours" label={t('hours')} error={errors.hours}>
          <input type="text" inputMode="numeric" size={4} maxLength={3} value={draft.hours} onChange={set('hours')} />
        </Field>
        <div className="two">
          <Field name="starts" label={t('starts')} error={errors.starts}><input type="date" value={draft.starts} onChange={set('starts')} /></Field>
          <Field name="ends" label={t('ends')} error={errors.ends}><input type="date" min={format.today()} value={draft.ends} onChange={set('ends')} /></Field>
        </div>
        <Field name="area" optional label={t('area')} error={errors.area}>
          <select value={draft.area} onChange={set('area')}>
            <option value="">{t('anywhere')}</option>
            {municipalities.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        </Field>
        <Field name="note" optional label={t('note')} hint={t('noteHint')} error={errors.note}>
          <textarea rows={3} maxLength={1000} value={draft.note} onChange={set('note')} />
        </Field>
        <div className="buttons">
          <Button filled type="submit" busy={save.isPending}>{t(was ? 'common:save' : 'place')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
