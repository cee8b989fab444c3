import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { nameOf, useKeys } from './keys';
import { findsProjects, menuFor } from './menu';
import { useSession } from './session';

const THEN_MS = 1200;

/** The keys that work everywhere: to search, to the list of keys, and `g` with a letter to an item of the menu. */
export function useShortcuts({ search, help }: { search: () => void; help: () => void }): void {
  const session = useSession();
  const navigate = useNavigate();
  const menu = session.signedIn ? menuFor(session.party.kind, session.roles) : [];
  const letters = menu.map(({ letter, to }) => `${letter} ${to}`).join('\n');
  const after = useRef(-THEN_MS);
  useKeys('everywhere', {
    '/': () => findsProjects(menu) && search(),
    '?': help,
    g: (event) => {
      after.current = event.timeStamp;
    },
  });
  useEffect(() => {
    // The letter after `g` goes before what that letter does on a page.
    const pressed = (event: KeyboardEvent) => {
      if (event.timeStamp - after.current >= THEN_MS || nameOf(event) === undefined) return;
      after.current = -THEN_MS;
      const to = letters.split('\n').find((line) => line.startsWith(`${event.key} `))?.slice(2);
      if (!to) return;
      event.preventDefault();
      void navigate(to);
    };
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [letters, navigate]);
}
