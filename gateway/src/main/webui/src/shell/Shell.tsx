import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { LoadingRows } from '../design/Note';
import { day, today } from '../format';
import { Footer } from './Footer';
import { Header } from './Header';
import { SearchDialog } from './SearchDialog';
import { ShortcutsDialog } from './ShortcutsDialog';
import { StandingIn } from './StandingIn';
import { useShortcuts } from './shortcuts';

export function Shell() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const [search, setSearch] = useState(false);
  const [help, setHelp] = useState(false);
  useShortcuts({ search: () => setSearch(true), help: () => setHelp(true) });
  useFocusOnHeading(main);

  return (
    <>
      <a
        className="skip-link" href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('skip')}
      </a>
      <Header onSearch={() => setSearch(true)} onHelp={() => setHelp(true)} />
      <main id="content" tabIndex={-1} ref={main} aria-busy={useNavigation().state === 'loading' || undefined}>
        <div className="sheet">
          <StandingIn />
          <Suspense fallback={<LoadingRows />}><Outlet /></Suspense>
          <Printed />
        </div>
      </main>
      <Footer />
      <SearchDialog open={search} onClose={() => setSearch(false)} />
      <ShortcutsDialog open={help} onClose={() => setHelp(false)} />
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </>
  );
}

/** On paper: of which day and from where. */
function Printed() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return <p className="print-only small">{t('printed', { date: day(today()), address: `${location.origin}${pathname}${search}` })}</p>;
}

/** A new page: focus goes to its h1, also when that comes later because the page is still being read. Not at the first page. */
function useFocusOnHeading(main: React.RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const box = main.current;
    if (!box) return;
    const focusHeading = () => {
      const heading = box.querySelector('h1');
      heading?.focus({ preventScroll: true });
      return heading !== null;
    };
    if (focusHeading()) return;
    const watch = new MutationObserver(() => {
      if (focusHeading()) watch.disconnect();
    });
    watch.observe(box, { childList: true, subtree: true });
    // Whoever starts to do something else keeps his own focus.
    const stop = () => watch.disconnect();
    window.addEventListener('keydown', stop, { once: true });
    window.addEventListener('pointerdown', stop, { once: true });
    return () => {
      stop();
      window.removeEventListener('keydown', stop);
      window.removeEventListener('pointerdown', stop);
    };
  }, [pathname, main]);
}
