import './own.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { useGet } from '../api/queries';
import type { Page, SavedView, Screen } from '../api/types';
import { Button, SystemError } from '../design';
import { wordsOf } from '../i18n';
import { currentView, mayMail } from './savedViews';
import { useMail } from './useMail';
import { ViewDialog } from './ViewDialog';

const useWords = wordsOf('own');

/** Lists under a name, as links; and a way to keep what one looks at. */
export function SavedViews({ screen, query, path, same }: {
  screen: Screen;
  /** Filters and order of what is shown, without the question mark. */
  query: string;
  /** Address of the page. */
  path: string;
  same: (query: string) => string;
}) {
  const { t } = useWords();
  // The view as it was when its dialog opened: it may be gone before the dialog is.
  const [dialog, setDialog] = useState<{ view?: SavedView }>();
  const [said, setSaid] = useState('');
  const views = useGet<Page<SavedView>>('projects/v1/views', { screen, pageSize: 200 }, { staleMs: 60_000 });
  const all = views.data?.items ?? [];
  const current = currentView(all, query, same);
  // Nothing was chosen: there is nothing to keep.
  const plain = query === '';
  const mail = useMail();
  const editable = all.filter(({ mayEdit }) => mayEdit);
  return (
    <>
      {/* The line is there from the start, so that nothing moves when the views come. */}
      <div className="saved-views no-print">
        {all.length > 0 && (
          <nav aria-label={t('views')}>
            <ul>
              {all.map((view) => (
                <li key={view.id}>
                  <Link to={`${path}?${view.query}`} aria-current={view === current ? 'page' : undefined} preventScrollReset>{view.name}</Link>
                  {view.shared && <small> {t('ofParty')}</small>}
                  {view.mailed && <small> {t('mailed')}</small>}
                </li>
              ))}
            </ul>
          </nav>
        )}
        {!current && !plain && <Button bare short icon="plus" aria-haspopup="dialog" onClick={() => setDialog({})}>{t('keep')}</Button>}
        {current?.mayEdit && <Button bare short icon="pencil" aria-haspopup="dialog" onClick={() => setDialog({ view: current })}>{t('change')}</Button>}
        {current && (current.mailed || mayMail(screen, query)) && (
          <Button
            bare short icon="bell" aria-pressed={current.mailed} busy={mail.busy} title={t('mailHint')}
            onClick={() => mail.set(current, !current.mailed, () => setSaid(t(current.mailed ? 'mailStopped' : 'mailBegun', { name: current.name })))}
          >
            {t(current.mailed ? 'mailOn' : 'mailMe')}
          </Button>
        )}
        <SystemError error={mail.error} />
        {all.length === 0 && plain && views.data && <span className="quiet small">{t('noViews')}</span>}
        <span role="status" className="quiet small">{said}</span>
      </div>
      <ViewDialog
        key={dialog ? (dialog.view?.id ?? 'new') : 'closed'} open={dialog !== undefined} screen={screen} query={query} view={dialog?.view} editable={editable}
        onClose={() => setDialog(undefined)}
        onDone={(what, name) => {
          setDialog(undefined);
          setSaid(t(what, { name }));
        }}
      />
    </>
  );
}
