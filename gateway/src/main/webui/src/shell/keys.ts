import { useEffect, useRef } from 'react';

/**
 * Every key of its own there is, by where it works. The list behind `?` shows these, and useKeys takes handlers for exactly these:
 * a key without a handler, or a handler without a place in the list, does not compile.
 */
export const KEYS = {
  everywhere: ['/', 'g', '?'],
  projects: ['m'],
  inbox: ['j', 'k'],
  verdict: ['1', '2', '3', 'Ctrl+Enter'],
  room: ['n', 'p', 'Ctrl+Enter'],
} as const;
export type Place = keyof typeof KEYS;
export type KeyOf<P extends Place> = (typeof KEYS)[P][number];

/** Keys of the parts that have the focus themselves; they need no letter to be free. */
export const PART_KEYS = {
  grid: ['Arrows', 'Home', 'End', 'Enter', 'Delete', 'Ctrl+C', 'Ctrl+V', 'Ctrl+D', 'Ctrl+Z', 'Ctrl+Y', 'Esc'],
  map: ['Arrows', '+', '-', 'Enter'],
} as const;

const KEPT = 'rits.keys';
/** Single-letter keys can be switched off (WCAG 2.1.4). */
export const shortcutsOn = (): boolean => localStorage.getItem(KEPT) !== 'off';
export const switchShortcuts = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');

/** Typing in a field is never a shortcut; to tick a box or a round is not typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox')) return target.closest('dialog') !== null;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=grid],[role=listbox],dialog') !== null;
}

/** The name in the list of the key that was pressed; undefined when it is not one on its own. */
export function nameOf(event: KeyboardEvent): string | undefined {
  if (event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  if (event.ctrlKey) return event.key === 'Enter' ? 'Ctrl+Enter' : undefined;
  return !shortcutsOn() || isTyping(event.target) ? undefined : event.key;
}

/** What happens at each key of a place. A handler that answers false leaves the key to the browser. */
export function useKeys<P extends Place>(place: P, acts: Record<KeyOf<P>, (event: KeyboardEvent) => unknown>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (name === undefined || !(KEYS[place] as readonly string[]).includes(name)) return;
      if (latest.current[name as KeyOf<P>](event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [place]);
}
