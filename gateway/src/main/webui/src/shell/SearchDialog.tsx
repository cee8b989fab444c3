import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useGet } from '../api/queries';
import type { ProjectPage } from '../api/types';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { Field } from '../design/Field';
import { projectHomes } from '../format';

const SHOWN = 8;

/** `/`: find a project by name, place, party or plan id, from anywhere. What is called so comes first; a typing mistake is forgiven. */
export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return <Dialog open={open} onClose={onClose} title={t('searchDialog.title')}><Search onDone={onClose} /></Dialog>;
}

function Search({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const { data } = useGet<ProjectPage>(q.length >= 2 ? 'projects/v1/projects' : undefined, { q, pageSize: SHOWN }, { keep: true });
  const found = q.length >= 2 ? data : undefined;
  const all = `/projecten?q=${encodeURIComponent(q)}`;
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const only = found?.total === 1 ? found.items[0] : undefined;
        onDone();
        void navigate(only ? `/projecten/${only.id}` : all);
      }}
    >
      <Field name="search-q" label={t('searchDialog.label')} hint={t('searchDialog.hint')}>
        {/* No type=search: there Esc would empty the field instead of closing the dialog. */}
        <input type="text" role="searchbox" enterKeyHint="search" value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      </Field>
      <div role="status">
        {found?.total === 0 && <p className="quiet small">{t('searchDialog.none')}</p>}
      </div>
      {found && found.total > 0 && (
        <ul className="list small">
          {found.items.map((item) => (
            <li key={item.id} className="apart">
              <Link to={`/projecten/${item.id}`} onClick={onDone}>{item.name}</Link>
              <span className="quiet">{item.municipality.name} · {projectHomes(item)}</span>
            </li>
          ))}
          {found.total > SHOWN && <li><Link to={all} onClick={onDone}>{t('searchDialog.all', { count: found.total })}</Link></li>}
        </ul>
      )}
      <div className="buttons"><Button type="submit" filled>{t('searchDialog.go')}</Button></div>
    </form>
  );
}
