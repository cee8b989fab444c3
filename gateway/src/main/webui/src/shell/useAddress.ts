import { useSearchParams } from 'react-router';

type News = Record<string, string | undefined>;

/** The address with other choices in it; of a list that is chosen from anew, one looks at the first page. */
export function addressWith(search: URLSearchParams, news: News): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ page: undefined, ...news })) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return `?${next.toString()}`;
}

/**
 * What is looked for stands in the address.
 *
 * @param once words that count for one visit, and are left out of what is chosen next
 */
export function useAddress(...once: string[]) {
  const [search, setSearch] = useSearchParams();
  const dropped = Object.fromEntries(once.map((name) => [name, undefined]));
  return {
    search,
    address: (news: News) => addressWith(search, { ...dropped, ...news }),
    /** From the address as it is by then: of two choices made in a moment, the second keeps the first. */
    choose: (news: News) =>
      setSearch(addressWith(new URLSearchParams(window.location.search), { ...dropped, ...news }), { replace: true, preventScrollReset: true }),
  };
}
