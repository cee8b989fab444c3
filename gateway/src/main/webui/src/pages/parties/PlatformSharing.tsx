import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { Platform } from '../../api/types';
import { Button, Dialog, Note, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';
import { ChoiceMatrix } from '../../sharing/ChoiceMatrix';
import { choicesOf, listOfChoices } from '../../sharing/choices';
import { GROUPS } from '../../sharing/circles';
import { bodyOf, type EntryValues } from './EntryForm';

const useWords = wordsOf('parties');

interface PlatformSharingProps {
  platform: Platform;
  /** The other facts of the platform, sent along unchanged. */
  values: EntryValues;
  edit: boolean;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** What projects on this platform share as long as their owners choose nothing. */
export function PlatformSharing({ platform, values, edit, onDone, onClose }: PlatformSharingProps) {
  const { t } = useWords();
  const [choices, setChoices] = useState(() => choicesOf(platform.defaults));
  const save = useWrite(['projects', 'bottlenecks']);
  const conflict = save.error instanceof ApiProblem && save.error.conflict;
  const submit = () => save.mutate(
    { method: 'PUT', path: `parties/v1/platforms/${platform.id}`, ifMatch: platform.version, body: { ...bodyOf(values), defaults: listOfChoices(choices) } },
    {
      onSuccess: () => {
        onDone(t('saved', { title: platform.name }));
        onClose();
      },
    },
  );
  return (
    <Dialog open wide title={t('defaults.title', { name: platform.name })} onClose={onClose}>
      <p>{t('defaults.lead')}</p>
      {conflict ? <Note kind="asks" live><p>{t('changedMeanwhile')}</p></Note> : <WriteProblem error={save.error} onRetry={submit} />}
      <ChoiceMatrix caption={t('defaults.title', { name: platform.name })} title={platform.name} groups={GROUPS} choices={choices} onChange={edit ? setChoices : () => undefined} />
      <p className="small quiet">{t('defaults.soft')}</p>
      <div className="buttons">
        {edit && <Button filled busy={save.isPending} aria-disabled={conflict} onClick={submit}>{t('save')}</Button>}
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
