import { useState } from 'react';
import { useWrite } from '../api/queries';
import type { SavedView, Screen } from '../api/types';
import { Button, Choice, ChoiceField, Dialog, Field, useFaults, WriteProblem } from '../design';
import { wordsOf } from '../i18n';
import { useMe } from '../shell/session';
import { mayMail } from './savedViews';
import { useMail } from './useMail';

const useWords = wordsOf('own');

/** A name for what one looks at, for whom it is, whether one hears of changes, and whether it takes the place of another view. */
export function ViewDialog({ open, screen, query, view, editable, onClose, onDone }: {
  open: boolean;
  screen: Screen;
  query: string;
  /** The view that is changed; none: a new one. */
  view: SavedView | undefined;
  editable: SavedView[];
  onClose: () => void;
  onDone: (what: 'kept' | 'dropped', name: string) => void;
}) {
  const { t } = useWords();
  const me = useMe();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [instead, setInstead] = useState('');
  const [mailed, setMailed] = useState(view?.mailed ?? false);
  // Saved, but the mail was not settled yet: the next try is about the same view.
  const [made, setMade] = useState<SavedView>();
  const save = useWrite<SavedView>();
  const mail = useMail();
  const drop = useWrite();
  const { errors } = useFaults(save.error);
  const target = made ?? view ?? editable.find(({ id }) => id === instead);
  const mayShare = !me.roles.includes('councillor') && (target === undefined || target.own);
  const offersMail = mayMail(screen, query);
  const settle = (saved: SavedView) => {
    setMade(saved);
    if (offersMail && saved.mailed !== mailed) mail.set(saved, mailed, () => onDone('kept', saved.name));
    else onDone('kept', saved.name);
  };
  const keep = () =>
    save.mutate(
      target
        ? { method: 'PUT', path: `projects/v1/views/${target.id}`, ifMatch: target.version, body: { name, query, shared } }
        : { path: 'projects/v1/views', body: { screen, name, query, shared } },
      { onSuccess: ({ data }) => settle(data) },
    );
  const choose = (id: string) => {
    const chosen = editable.find((one) => one.id === id);
    setInstead(id);
    if (chosen) {
      setName(chosen.name);
      setShared(chosen.shared);
      setMailed(chosen.mailed);
    }
  };
  return (
    <Dialog open={open} title={t(view ? 'changeTitle' : 'keepTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <WriteProblem error={save.error ?? mail.error ?? drop.error} labels={{ name: t('name') }} onRetry={keep} />
        {!view && editable.length > 0 && (
          <Field name="instead" label={t('instead')}>
            <select value={instead} onChange={(event) => choose(event.target.value)}>
              <option value="">{t('asNew')}</option>
              {editable.map((one) => <option key={one.id} value={one.id}>{t('insteadOf', { name: one.name })}</option>)}
            </select>
          </Field>
        )}
        <Field name="name" label={t('name')} error={errors['name']}>
          <input value={name} maxLength={80} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </Field>
        {mayShare && (
          <ChoiceField name="shared" label={t('who')}>
            <Choice name="shared" value="false" checked={!shared} onChange={() => setShared(false)} label={t('onlyMe')} />
            <Choice name="shared" value="true" checked={shared} onChange={() => setShared(true)} label={t('party', { party: me.party.name })} />
          </ChoiceField>
        )}
        {offersMail && (
          <ChoiceField name="mailed" label={t('mail')} hint={t('mailHint')}>
            <Choice type="checkbox" name="mailed" value="true" checked={mailed} onChange={setMailed} label={t('mailMe')} />
          </ChoiceField>
        )}
        <div className="buttons">
          <Button type="submit" filled busy={save.isPending || mail.busy}>{t('save')}</Button>
          {view && (
            <Button
              busy={drop.isPending}
              onClick={() => drop.mutate({ method: 'DELETE', path: `projects/v1/views/${view.id}`, ifMatch: view.version }, { onSuccess: () => onDone('dropped', view.name) })}
            >
              {t('drop')}
            </Button>
          )}
          <Button bare onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
