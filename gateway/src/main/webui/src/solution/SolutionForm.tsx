import { useState } from 'react';
import { useWrite } from '../api/queries';
import type { Solution, SolutionLink } from '../api/types';
import { Button, Choice, ChoiceField, Field, Form, SaveProblem, useFaults } from '../design';
import { wordsOf } from '../i18n';
import { FIVE } from './SolutionCard';

const useWords = wordsOf('solution');

const MOST_LINKS = 10;

/** Five questions, one screen; what is there already is there to be told better. */
export function SolutionForm({ path, was, onDone }: { path: string; was: Solution | undefined; onDone: () => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState({
    problem: was?.problem ?? '', approach: was?.approach ?? '', who: was?.who ?? '', effort: was?.effort ?? '', lesson: was?.lesson ?? '',
  });
  const [links, setLinks] = useState<SolutionLink[]>(was?.links ?? []);
  const [wide, setWide] = useState(was?.wide ?? false);
  // The version that was on the screen: with a later one the words of somebody else would be lost.
  const [version] = useState(was?.version);
  const save = useWrite<Solution>();
  const { errors, setFaults } = useFaults(save.error);
  const submit = () => {
    const missing = Object.fromEntries(FIVE.filter((each) => draft[each].trim() === '').map((each) => [each, t(`missing.${each}`)]));
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    const body = { ...draft, links: links.filter((each) => each.title.trim() || each.url.trim()), wide };
    save.mutate({ method: 'PUT', path, body, ...(version === undefined ? { ifNoneMatch: true } : { ifMatch: version }) }, { onSuccess: onDone });
  };
  const link = (index: number, change: Partial<SolutionLink>) =>
    setLinks(links.map((each, i) => (i === index ? { ...each, ...change } : each)));
  return (
    <Form onSubmit={submit}>
      <p>{t('formLead')}</p>
      <SaveProblem errors={errors} error={save.error} onRetry={submit} conflict={t('overtaken')} />
      {FIVE.map((each) => (
        <Field key={each} name={each} label={t(each)} hint={t(`hint.${each}`)} error={errors[each]}>
          <textarea rows={2} value={draft[each]} maxLength={2000} onChange={(event) => setDraft({ ...draft, [each]: event.target.value })} />
        </Field>
      ))}
      {links.map((each, index) => (
        <div className="two" key={index}>
          <Field name={`links.${index}.title`} label={t('linkTitle')} error={errors[`links.${index}.title`]}>
            <input type="text" value={each.title} maxLength={200} onChange={(event) => link(index, { title: event.target.value })} />
          </Field>
          <Field name={`links.${index}.url`} label={t('linkUrl')} error={errors[`links.${index}.url`]}>
            <input type="url" inputMode="url" value={each.url} maxLength={2000} placeholder="https://" onChange={(event) => link(index, { url: event.target.value })} />
          </Field>
        </div>
      ))}
      {links.length < MOST_LINKS && <p><Button bare short onClick={() => setLinks([...links, { title: '', url: '' }])}>{t('addLink')}</Button></p>}
      <ChoiceField name="wide" label={t('whoReads')} error={errors['wide']}>
        <Choice name="wide" value="seers" checked={!wide} onChange={() => setWide(false)} label={t('seers')} />
        <Choice name="wide" value="all" checked={wide} onChange={() => setWide(true)} label={t('everyone')} small={t('everyoneHint')} />
      </ChoiceField>
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending}>{t('save')}</Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </Form>
  );
}
