import type { Grant } from '../api/types';
import { Choice, Field } from '../design';
import { today } from '../format';
import { wordsOf } from '../i18n';

const useWords = wordsOf('sharing');

/** To which tables the facts are given, and until which day. */
export function Grants({ tables, grants, onChange }: { tables: readonly { id: string; name: string }[]; grants: readonly Grant[]; onChange: (grants: Grant[]) => void }) {
  const { t } = useWords();
  if (tables.length === 0) return null;
  const put = (table: string, until: string | undefined, on = true) =>
    onChange([...grants.filter((each) => each.table !== table), ...(on ? [until ? { table, until } : { table }] : [])]);
  return (
    <fieldset className="field">
      <legend className="label">{t('grants.title')}</legend>
      <span className="hint">{t('grants.hint')}</span>
      {tables.map(({ id, name }) => {
        const grant = grants.find(({ table }) => table === id);
        return (
          <div key={id} className="grant">
            <Choice type="checkbox" name="table" value={id} checked={grant !== undefined} label={name} onChange={(on) => put(id, grant?.until, on)} />
            {grant && (
              <Field name={`until-${id}`} optional label={<>{t('grants.until')}<span className="reader-only"> ({name})</span></>}>
                <input type="date" min={today()} value={grant.until ?? ''} onChange={(event) => put(id, event.target.value || undefined)} />
              </Field>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
