import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Notification, Page, PartyRef, StatementView } from '../api/types';
import { useGet } from '../api/queries';
import { Icon } from '../design/Icon';
import { PartyName } from '../design/marks';
import { chooseLanguage, languages, type Language } from '../i18n';
import { currentItem, findsAgreements, findsProjects, menuFor, ownsFacts, type MenuItem } from './menu';
import { loginAddress, returnFrom, useActFor, useSession, type SignedIn } from './session';
import { logout } from './logout';

export function Mark() {
  return (
    <svg width="34" height="26" viewBox="0 0 34 26" aria-hidden="true" focusable="false">
      <path className="m" d="M0 0h6v9l-3 3-3-3zM10 2h6v9l-3 3-3-3zM20 4.500h6v9l-3 3-3-3z" />
      <path className="g" d="M5 26h6v-9l-3-3-3 3zM15 24h6v-9l-3-3-3 3zM25 21.500h6v-9l-3-3-3 3z" />
    </svg>
  );
}

export function Header({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const online = useOnline();
  return (
    <>
      <header className="header">
        <div className="sheet">
          <Link className="mark" to="/" aria-label={t('header.home')}><Mark /><span>Rits</span></Link>
          {session.signedIn ? <SignedInHeader me={session} onSearch={onSearch} onHelp={onHelp} /> : <SignedOutHeader onHelp={onHelp} />}
        </div>
        <div className="zip" aria-hidden="true" />
      </header>
      {!online && <div className="header-news" role="status"><p className="sheet">{t('header.offline')}</p></div>}
    </>
  );
}

function SignedInHeader({ me, onSearch, onHelp }: { me: SignedIn; onSearch: () => void; onHelp: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const menu = menuFor(me.party.kind, me.roles);
  const current = currentItem(menu, pathname);
  const seesNotifications = !me.roles.includes('councillor');
  const unread = useGet<Page<Notification>>(
    seesNotifications ? 'bottlenecks/v1/notifications' : undefined, { unread: true, pageSize: 1 }, { refetchMs: 120_000 },
  ).data?.total ?? 0;
  const reviews = useGet<Page<StatementView>>(
    menu.some(({ key }) => key === 'review') ? 'projects/v1/statements' : undefined, { awaiting: 'review', pageSize: 1 },
  ).data?.total ?? 0;
  const bell = unread > 0 ? t('header.bell_new', { count: unread }) : t('header.bell');

  return (
    <>
      <nav className="menu-bar" aria-label={t('menu.label')}>
        <ul>
          {menu.map((item) => <li key={item.key}><MenuLink item={item} current={item === current} count={item.key === 'review' ? reviews : 0} /></li>)}
        </ul>
      </nav>
      <div className="header-right">
        {findsProjects(menu) && (
          <button className="icon-button" type="button" aria-label={t('header.search')} onClick={onSearch}><Icon name="search" size={20} /></button>
        )}
        {seesNotifications && (
          <Link className="icon-button wide-only" to="/meldingen" aria-label={bell}>
            <Icon name="bell" size={20} />{unread > 0 && <span className="dot" />}
          </Link>
        )}
        <button className="icon-button wide-only" type="button" aria-label={t('header.help')} onClick={onHelp}><Icon name="help" size={20} /></button>
        <Account me={me} agreements={findsAgreements(menu) && !menu.some(({ key }) => key === 'agreements')} />
        <Panel menu={menu} current={current} me={me} reviews={reviews} unread={seesNotifications ? unread : undefined} onHelp={onHelp} />
      </div>
    </>
  );
}

function MenuLink({ item, current, count }: { item: MenuItem; current: boolean; count: number }) {
  const { t } = useTranslation();
  return (
    <Link to={item.to} aria-current={current ? 'page' : undefined}>
      {t(`menu.${item.key}`)}
      {count > 0 && <span className="count" aria-label={t('menu.open_count', { count })} role="img">{count}</span>}
    </Link>
  );
}

function SignedOutHeader({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <div className="header-right">
      <button className="icon-button" type="button" aria-label={t('header.help')} onClick={onHelp}><Icon name="help" size={20} /></button>
      <a className="button short" href={loginAddress(returnFrom(pathname, search))}>{t('header.login')}</a>
    </div>
  );
}

/** Opens below its button; Esc and a click elsewhere close it. */
function useDrop() {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const [openedAt, setOpenedAt] = useState(pathname);
  if (open && openedAt !== pathname) setOpen(false);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return {
    open, box,
    toggle: () => {
      setOpenedAt(pathname);
      setOpen(!open);
    },
    close: () => setOpen(false),
  };
}

/** Who owns facts may change the sharing of many projects at once. */
const maySelect = (me: SignedIn): boolean => ownsFacts(me.party.kind, me.roles);

function Account({ me, agreements }: { me: SignedIn; agreements: boolean }) {
  const { t } = useTranslation();
  const { open, box, toggle, close } = useDrop();
  const id = useId();
  return (
    <div className="person" ref={box}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <span className="reader-only">{t('header.account', { name: me.name, party: me.party.name })}</span>
        <b aria-hidden="true">{me.name}</b>
        <span aria-hidden="true"><PartyName party={me.party} /></span>
      </button>
      <div className="drop" id={id} hidden={!open}>
        {me.parties.length > 1 && <ActFor me={me} onDone={close} />}
        <h2>{t('header.language')}</h2>
        <Languages />
        <ul>
          {agreements && <li><Link to="/afspraken">{t('menu.agreements')}</Link></li>}
          {maySelect(me) && <>
            <li><Link to="/delen">{t('header.releases')}</Link></li>
            <li><Link to="/logboek">{t('header.audit')}</Link></li>
          </>}
          {me.roles.includes('administrator') && <li><Link to="/beheer/lijsten">{t('header.lists')}</Link></li>}
          <li><Link to="/instellingen">{t('header.settings')}</Link></li>
          <li><Link to="/toegankelijkheid">{t('header.accessibility')}</Link></li>
          <li><button type="button" onClick={() => void logout()}>{t('header.logout')}</button></li>
        </ul>
      </div>
    </div>
  );
}

function ActFor({ me, onDone }: { me: SignedIn; onDone: () => void }) {
  const { t } = useTranslation();
  const actFor = useActFor();
  const navigate = useNavigate();
  const choose = (party: PartyRef) => {
    onDone();
    actFor(party.id);
    void navigate('/');
  };
  return (
    <>
      <h2>{t('header.actFor')}</h2>
      <ul>
        {me.parties.map((party) => (
          <li key={party.id}>
            <button type="button" aria-pressed={party.id === me.party.id} onClick={() => choose(party)}><PartyName party={party} /></button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Languages() {
  const { t, i18n } = useTranslation();
  return (
    <ul>
      {languages.map((language: Language) => (
        <li key={language}>
          <button type="button" lang={language} aria-pressed={i18n.language === language} onClick={() => chooseLanguage(language)}>
            {t(`languages.${language}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Panel({ menu, current, me, reviews, unread, onHelp }: {
  menu: MenuItem[];
  current: MenuItem | undefined;
  me: SignedIn;
  reviews: number;
  unread: number | undefined;
  onHelp: () => void;
}) {
  const { t } = useTranslation();
  const { open, box, toggle, close } = useDrop();
  const id = useId();
  return (
    <div ref={box}>
      <button type="button" className="menu-button" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <Icon name="menu" />{t('menu.open')}
      </button>
      <div className="menu-panel" id={id} hidden={!open}>
        <p className="who"><b>{me.name}</b> · {me.party.name}</p>
        <nav aria-label={t('menu.label')}>
          {menu.map((item) => <MenuLink key={item.key} item={item} current={item === current} count={item.key === 'review' ? reviews : 0} />)}
          {unread !== undefined && (
            <Link to="/meldingen" aria-current={location.pathname === '/meldingen' ? 'page' : undefined}>
              {t('menu.notifications')}{unread > 0 && <span className="count">{unread}</span>}
            </Link>
          )}
        </nav>
        {me.parties.length > 1 && <ActFor me={me} onDone={close} />}
        <button type="button" onClick={() => { close(); onHelp(); }}>{t('header.help')}</button>
        {findsAgreements(menu) && !menu.some(({ key }) => key === 'agreements') && <Link to="/afspraken">{t('menu.agreements')}</Link>}
        {maySelect(me) && <><Link to="/delen">{t('header.releases')}</Link><Link to="/logboek">{t('header.audit')}</Link></>}
        {me.roles.includes('administrator') && <Link to="/beheer/lijsten">{t('header.lists')}</Link>}
        <Link to="/instellingen">{t('header.settings')}</Link>
        <Link to="/toegankelijkheid">{t('header.accessibility')}</Link>
        <button type="button" onClick={() => void logout()}>{t('header.logout')}</button>
      </div>
    </div>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}
