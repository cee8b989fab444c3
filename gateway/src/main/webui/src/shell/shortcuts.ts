import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { findsProjects, menuFor } from './menu';
import { useSession } from './session';

const KEPT = 'rits.keys';
/** Single-letter keys can be switched off (WCAG 2.1.4). */
export const shortcutsOn = (): boolean => localStorage.getItem(KEPT) !== 'off';
export const switchShortcuts = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');

/** Typing in a field is never a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=grid],[role=listbox],dialog') !== null;
}

const THEN_MS = 1200;

export function useShortcuts({ search, help }: { search: () => void; help: () => void }): void {
  const session = useSession();
  const navigate = useNavigate();
  const acts = useRef({ search, help });
  useEffect(() => {
    acts.current = { search, help };
  });
  const menu = session.signedIn ? menuFor(session.party.kind, session.roles) : [];
  const searches = findsProjects(menu);
  const letters = menu.map(({ letter, to }) => `${letter} ${to}`).join('\n');
  useEffect(() => {
    let after = 0;
    const pressed = (event: KeyboardEvent) => {
      if (!shortcutsOn() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (event.timeStamp - after < THEN_MS) {
        after = 0;
        const to = letters.split('\n').find((line) => line.startsWith(`${event.key} `))?.slice(2);
        if (to) {
          event.preventDefault();
          void navigate(to);
        }
      } else if (event.key === 'g') after = event.timeStamp;
      else if (event.key === '/' && searches) {
        event.preventDefault();
        acts.current.search();
      } else if (event.key === '?') acts.current.help();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [letters, searches, navigate]);
}
