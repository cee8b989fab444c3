import type { SavedView, Screen } from '../api/types';

/** The view that shows exactly this; one's own before one of the party. `same` makes of a query what its page would write. */
export function currentView(views: readonly SavedView[], query: string, same: (query: string) => string): SavedView | undefined {
  const fitting = views.filter((view) => same(view.query) === query);
  return fitting.find(({ own }) => own) ?? fitting[0];
}

/**
 * Of an address what is kept under a name: what was chosen, always in the same order, and not the page.
 *
 * @param once words that count for one visit
 * @param standard what a page shows when nothing is chosen
 */
export function keptOf(query: URLSearchParams, once: readonly string[] = [], standard: Record<string, string> = {}): string {
  const chosen = [...query].filter(([name, value]) => value !== '' && name !== 'page' && !once.includes(name) && standard[name] !== value);
  const kept = new URLSearchParams(chosen);
  kept.sort();
  return kept.toString();
}

/** Of projects as they are now, mail can tell what changed. */
export function mayMail(screen: Screen, query: string): boolean {
  const chosen = new URLSearchParams(query);
  return screen === 'PROJECTS' && !['asOf', 'knownAt', 'snapshot'].some((name) => chosen.has(name));
}
