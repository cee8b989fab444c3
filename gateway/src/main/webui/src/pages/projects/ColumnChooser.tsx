import { useState } from 'react';
import { useWrite } from '../../api/queries';
import { Button, Dialog, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';
import { BY_ITSELF, COLUMNS, COLUMNS_PATH, isByItself, moved, toggled, type ColumnKey } from './columnChoice';

const useWords = wordsOf('projects');

type Props = { chosen: ColumnKey[]; open: boolean; onClose: () => void };

/** Which columns the list has, and in which order: kept with the account. */
export function ColumnChooser(props: Props) {
  const { t } = useWords();
  return (
    <Dialog open={props.open} title={t('columns.title')} onClose={props.onClose}>
      {props.open && <Form {...props} />}
    </Dialog>
  );
}

function Form({ chosen: before, onClose }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(before);
  const [said, setSaid] = useState('');
  const save = useWrite();
  const submit = () => save.mutate(
    isByItself(chosen) ? { method: 'DELETE', path: COLUMNS_PATH } : { method: 'PUT', path: COLUMNS_PATH, body: { columns: chosen } },
    { onSuccess: onClose },
  );
  const move = (key: ColumnKey, by: -1 | 1) => {
    const next = moved(chosen, key, by);
    setChosen(next);
    setSaid(t('columns.moved', { column: t(`column.${key}`), place: next.indexOf(key) + 1, count: next.length }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) submit();
      }}
    >
      <p className="small">{t('columns.hint')}</p>
      <WriteProblem error={save.error} onRetry={submit} />
      <ul className="plain column-choice">
        {[...chosen, ...COLUMNS.filter((key) => !chosen.includes(key))].map((key) => {
          const place = chosen.indexOf(key);
          const name = t(`column.${key}`);
          return (
            <li key={key} className="apart">
              <label className="choice"><input type="checkbox" checked={place >= 0} onChange={() => setChosen(toggled(chosen, key))} /> {name}</label>
              {place >= 0 && (
                <span className="buttons">
                  <Button bare short icon="up" about={name} aria-disabled={place === 0} onClick={() => move(key, -1)}>{t('columns.up')}</Button>
                  <Button bare short icon="down" about={name} aria-disabled={place === chosen.length - 1} onClick={() => move(key, 1)}>{t('columns.down')}</Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className="reader-only">{said}</p>
      {chosen.length === 0 && <p className="field-error">{t('columns.none')}</p>}
      <div className="buttons">
        <Button filled type="submit" busy={save.isPending} aria-disabled={chosen.length === 0}>{t('common:save')}</Button>
        <Button onClick={() => setChosen([...BY_ITSELF])}>{t('columns.standard')}</Button>
      </div>
    </form>
  );
}
