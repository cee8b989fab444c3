import { useState } from 'react';
import { useWrite } from '../api/queries';
import type { Snapshot } from '../api/types';
import { Button, Choice, ChoiceField, Dialog, Field, WriteProblem } from '../design';
import { wordsOf } from '../i18n';
import { useMe } from '../shell/session';
import type { Reference } from './reference';

const useWords = wordsOf('memory');

/** Gives what one looks at a name, so that a report can cite it. */
export function KeepMoment({ open, reference, onClose, onKept }: {
  open: boolean;
  reference: Reference;
  onClose: () => void;
  onKept: (snapshot: Snapshot) => void;
}) {
  const { t } = useWords();
  const { party } = useMe();
  const [name, setName] = useState('');
  const [everyone, setEveryone] = useState(false);
  const write = useWrite<Snapshot>();
  const keep = () =>
    write.mutate(
      { path: 'projects/v1/snapshots', body: { name, everyone, asOf: reference.asOf, knownAt: reference.knownAt } },
      {
        onSuccess: ({ data }) => {
          setName('');
          onKept(data);
          onClose();
        },
      },
    );
  return (
    <Dialog open={open} title={t('saveTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <p>{t('saveHint')}</p>
        <WriteProblem error={write.error} labels={{ name: t('name') }} onRetry={keep} />
        <Field name="name" label={t('name')}>
          <input value={name} maxLength={200} autoComplete="off" onChange={({ target }) => setName(target.value)} />
        </Field>
        <ChoiceField name="everyone" label={t('who')}>
          <Choice name="everyone" value="false" checked={!everyone} onChange={() => setEveryone(false)} label={t('onlyOwn', { party: party.name })} />
          <Choice name="everyone" value="true" checked={everyone} onChange={() => setEveryone(true)} label={t('everyone')} />
        </ChoiceField>
        <div className="buttons">
          <Button type="submit" filled busy={write.isPending}>{t('keep')}</Button>
          <Button bare onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
