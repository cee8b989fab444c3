import { wordsOf } from '../../i18n';
import { EntryForm, type EntryField, type EntryValues } from './EntryForm';

const useWords = wordsOf('parties');

/** A new entry of a list, or one that is changed. */
export function EntryDialog<Entry extends { id: string; name: string; version: number }>({ open, add, fields, blank, valuesOf, path, onDone, onClose }: {
  open: Entry | 'new'; add: string; fields: EntryField[]; blank: EntryValues; valuesOf: (entry: Entry) => EntryValues; path: string; onDone: (said: string) => void; onClose: () => void;
}) {
  const { t } = useWords();
  const shared = { fields, onDone, onClose };
  return open === 'new'
    ? <EntryForm title={add} initial={blank} path={path} {...shared} />
    : <EntryForm title={t('changeTitle', { name: open.name })} initial={valuesOf(open)} path={`${path}/${open.id}`} version={open.version} {...shared} />;
}
