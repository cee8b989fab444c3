import type { Phase, PlanningStatus, PlanType, PriceClass } from '../../api/types';
import type { Params } from '../../api/client';
import { paramsOf, readReference, writeReference, type Reference } from '../../memory/reference';

/** Everything that decides which projects are shown; all of it is in the address, so a list can be kept and sent. */
export type Filters = {
  q?: string | undefined;
  municipality: string[];
  region?: string | undefined;
  status: PlanningStatus[];
  firm?: 'true' | 'false' | undefined;
  priceClass: PriceClass[];
  phase: Phase[];
  planType: PlanType[];
  keyProject?: 'true' | undefined;
  mismatch?: 'true' | undefined;
  stale?: 'true' | undefined;
  mine?: 'true' | undefined;
  favourite?: 'true' | undefined;
  following?: 'true' | undefined;
  minHomes?: string | undefined;
  maxHomes?: string | undefined;
  startBefore?: string | undefined;
  startAfter?: string | undefined;
};
export type Listing = { filters: Filters; reference: Reference; sort: string; page: number };

/** What is searched for comes in the order of how well it fits, which has no name: the server's own. */
const defaultSort = ({ q }: Filters): string => (q ? '' : 'name');
export const PAGE_SIZE = 50;
const many = ['municipality', 'status', 'priceClass', 'phase', 'planType'] as const;
const flags = ['keyProject', 'mismatch', 'stale', 'mine', 'favourite', 'following'] as const;
const sorts = ['name', 'homes', 'municipality', 'status', 'start', 'updated'];

/** Reads an address; what is not understood is left out rather than sent on. */
export function readListing(query: URLSearchParams): Listing {
  const text = (name: string) => query.get(name)?.trim() || undefined;
  const whole = (name: string) => (/^\d{1,6}$/.test(query.get(name) ?? '') ? (query.get(name) ?? undefined) : undefined);
  const date = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(query.get(name) ?? '') ? (query.get(name) ?? undefined) : undefined);
  const filters = {
    q: text('q'),
    ...Object.fromEntries(many.map((name) => [name, query.getAll(name)])),
    ...Object.fromEntries(flags.map((name) => [name, query.get(name) === 'true' ? 'true' : undefined])),
    region: text('region'),
    firm: (['true', 'false'] as const).find((one) => one === query.get('firm')),
    minHomes: whole('minHomes'), maxHomes: whole('maxHomes'), startBefore: date('startBefore'), startAfter: date('startAfter'),
  } as Filters;
  const sort = query.get('sort') ?? '';
  const page = Number(query.get('page'));
  return {
    filters,
    reference: readReference(query),
    sort: sorts.includes(sort.replace(/^-/, '')) ? sort : defaultSort(filters),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a listing; defaults are left out. */
export function writeListing({ filters, reference, sort, page }: Listing): string {
  let query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (Array.isArray(value)) value.forEach((one) => query.append(name, one));
    else if (value) query.set(name, value);
  }
  query = writeReference(query, reference);
  if (sort !== defaultSort(filters)) query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** Other filters begin at page 1; an order that nobody chose follows them. */
function refilter(listing: Listing, filters: Filters): Listing {
  return { ...listing, filters, sort: listing.sort === defaultSort(listing.filters) ? defaultSort(filters) : listing.sort, page: 1 };
}
export const withFilters = (listing: Listing, change: Partial<Filters>): Listing => refilter(listing, { ...listing.filters, ...change });
/** Only these filters. */
export const withOnly = (listing: Listing, filters: Partial<Filters>): Listing => refilter(listing, { ...none, ...filters });
/** Of an address only what chooses projects. */
export const writeFilters = ({ filters }: Pick<Listing, 'filters'>): string => writeListing({ filters, reference: {}, sort: defaultSort(filters), page: 1 });

/** The order as the server is asked for it. */
export const sortOf = ({ sort }: Pick<Listing, 'sort'>): Params => (sort ? { sort } : {});

export const queryOf = ({ filters, reference }: Pick<Listing, 'filters' | 'reference'>): Params => ({ ...filters, ...paramsOf(reference) });

export const none: Filters = { municipality: [], status: [], priceClass: [], phase: [], planType: [] };

export type Chip = { key: keyof Filters; value?: string };

/** One chip per chosen value, in a fixed order. */
export function chipsOf(filters: Filters): Chip[] {
  return (Object.keys(filters) as (keyof Filters)[]).flatMap((key): Chip[] => {
    const value = filters[key];
    if (Array.isArray(value)) return value.map((one) => ({ key, value: one }));
    return value ? [{ key, value }] : [];
  });
}

export function withoutChip(listing: Listing, chip: Chip): Listing {
  const value = listing.filters[chip.key];
  return withFilters(listing, { [chip.key]: Array.isArray(value) ? value.filter((one) => one !== chip.value) : undefined });
}

/** Ready-made views; a view is current when exactly its filters are chosen. */
export const views = [
  { key: 'all', filters: {} },
  { key: 'mine', filters: { mine: 'true' } },
  { key: 'favourite', filters: { favourite: 'true' } },
  { key: 'mismatch', filters: { mismatch: 'true' } },
  { key: 'stale', filters: { stale: 'true' } },
  { key: 'keyProject', filters: { keyProject: 'true' } },
] as const satisfies { key: string; filters: Partial<Filters> }[];

export function isView(filters: Filters, view: (typeof views)[number]): boolean {
  const chosen = chipsOf(filters).map(({ key }) => key).join();
  return chosen === Object.keys(view.filters).join();
}
