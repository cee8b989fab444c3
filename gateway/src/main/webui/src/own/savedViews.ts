import type { SavedView } from '../api/types';

/** The view that shows exactly this; one's own before one of the party. `same` makes of a query what its page would write. */
export function currentView(views: readonly SavedView[], query: string, same: (query: string) => string): SavedView | undefined {
  const fitting = views.filter((view) => same(view.query) === query);
  return fitting.find(({ own }) => own) ?? fitting[0];
}
