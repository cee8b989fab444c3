import type { Screen } from '../api/types';
import { keptOf } from './savedViews';
import { SavedViews } from './SavedViews';

/** The views of a page that has nothing in its address but what was chosen. */
export function PageViews({ screen, path, query, once, standard }: {
  screen: Screen;
  /** Address of the page. */
  path: string;
  query: URLSearchParams;
  /** Words of the address that count for one visit. */
  once?: readonly string[];
  /** What the page shows when nothing is chosen. */
  standard?: Record<string, string>;
}) {
  const same = (kept: URLSearchParams) => keptOf(kept, once, standard);
  return <SavedViews screen={screen} path={path} query={same(query)} same={(kept) => same(new URLSearchParams(kept))} />;
}
