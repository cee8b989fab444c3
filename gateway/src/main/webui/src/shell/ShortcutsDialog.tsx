import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/Dialog';
import { findsProjects, menuFor } from './menu';
import { useSession } from './session';
import { shortcutsOn, switchShortcuts } from './shortcuts';

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const [on, setOn] = useState(shortcutsOn);
  const menu = session.signedIn ? menuFor(session.party.kind, session.roles) : [];
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')}>
      <p>{t('keys.intro')}</p>
      <table>
        <tbody>
          {findsProjects(menu) && <tr><th scope="row"><kbd>/</kbd></th><td>{t('keys.search')}</td></tr>}
          {menu.map(({ key, letter }) => (
            <tr key={key}><th scope="row"><kbd>g</kbd> {t('keys.then')} <kbd>{letter}</kbd></th><td>{t(`menu.${key}`)}</td></tr>
          ))}
          <tr><th scope="row"><kbd>?</kbd></th><td>{t('keys.help')}</td></tr>
          <tr><th scope="row"><kbd>Esc</kbd></th><td>{t('keys.close')}</td></tr>
        </tbody>
      </table>
      <label className="choice">
        <input
          type="checkbox" checked={on}
          onChange={(event) => {
            switchShortcuts(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {t('keys.on')}
      </label>
    </Dialog>
  );
}
