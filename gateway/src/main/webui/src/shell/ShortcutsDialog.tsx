import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/Dialog';
import { KEYS, PART_KEYS, shortcutsOn, switchShortcuts, type Place } from './keys';
import { findsProjects, menuFor, type MenuItem } from './menu';
import { useSession } from './session';

/** Every key there is for this person, by where it works. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const menu = session.signedIn ? menuFor(session.party.kind, session.roles) : [];
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')}>
      {open && <List menu={menu} signedIn={session.signedIn} />}
    </Dialog>
  );
}

function List({ menu, signedIn }: { menu: MenuItem[]; signedIn: boolean }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(shortcutsOn);
  const projects = findsProjects(menu);
  const reviews = menu.some(({ key }) => key === 'review');
  return (
    <>
      <p>{t('keys.intro')}</p>
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
      <h3 className="keys-of">{t('keys.place.everywhere')}</h3>
      <table className="keys">
        <tbody>
          {KEYS.everywhere.filter((key) => (key === '/' ? projects : key === 'g' ? signedIn : true)).map((key) => key === 'g'
            ? menu.map((item) => <tr key={item.key}><th scope="row"><kbd>g</kbd> {t('keys.then')} <kbd>{item.letter}</kbd></th><td>{t(`menu.${item.key}`)}</td></tr>)
            : <Row key={key} place="everywhere" name={key} />)}
          <tr><th scope="row"><kbd>Esc</kbd></th><td>{t('keys.close')}</td></tr>
        </tbody>
      </table>
      {projects && <Keys place="projects" names={KEYS.projects} />}
      {reviews && <Keys place="inbox" names={[...KEYS.inbox]} />}
      {reviews && <Keys place="verdict" names={KEYS.verdict} />}
      {menu.some(({ key }) => key === 'tables' || key === 'agenda') && <Keys place="room" names={KEYS.room} />}
      {projects && <Keys place="grid" names={PART_KEYS.grid} />}
      {projects && <Keys place="map" names={PART_KEYS.map} />}
    </>
  );
}

type Where = Place | keyof typeof PART_KEYS;

function Keys({ place, names }: { place: Where; names: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className="keys-of">{t(`keys.place.${place}`)}</h3>
      <table className="keys"><tbody>{names.map((name) => <Row key={name} place={place} name={name} />)}</tbody></table>
    </>
  );
}

function Row({ place, name }: { place: Where; name: string }) {
  const { t } = useTranslation();
  const shown = t(`keys.name.${name}`, { defaultValue: name });
  return <tr><th scope="row">{shown.split('+').length > 1 && name !== '+' ? shown.split('+').map((part, at) => <span key={part}>{at > 0 && ' + '}<kbd>{part}</kbd></span>) : <kbd>{shown}</kbd>}</th><td>{t(`keys.does.${place}.${name}`)}</td></tr>;
}
