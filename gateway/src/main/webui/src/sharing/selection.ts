import { useSyncExternalStore } from 'react';

/** The most projects whose sharing can be changed at once. */
export const MOST = 10_000;

/** Projects ticked in the list, per party acted for; kept in this tab, also over pages, filters and a reload. */
const key = (party: string) => `rits.selected.${party}`;
const listeners = new Set<() => void>();
const read = (party: string): string => sessionStorage.getItem(key(party)) ?? '';

export const idsOf = (kept: string): string[] => (kept ? kept.split(' ') : []);

export function select(party: string, ids: readonly string[]): void {
  const unique = [...new Set(ids)].slice(0, MOST);
  if (unique.length === 0) sessionStorage.removeItem(key(party));
  else sessionStorage.setItem(key(party), unique.join(' '));
  listeners.forEach((tell) => tell());
}

/** Ticks or unticks some and leaves the rest as it was. */
export const withIds = (now: readonly string[], ids: readonly string[], on: boolean): string[] =>
  on ? [...new Set([...now, ...ids])] : now.filter((id) => !ids.includes(id));

export function useSelection(party: string): string[] {
  const kept = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    () => read(party),
  );
  return idsOf(kept);
}
