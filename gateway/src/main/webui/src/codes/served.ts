import { queryOptions, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect } from 'react';
import { get } from '../api/client';
import { getOptions } from '../api/queries';
import type { CauseView, MunicipalityRef } from '../api/types';
import { languages, WORDS_CAME, type Language } from '../i18n';

/** GET /code-lists: every list by name with labels in both languages, and the municipalities that take part. */
export type ServedLists = {
  lists: Record<string, ServedCode[]>;
  /** Lists to which an administrator may add codes. */
  open: string[];
  priceBounds: { year: number; socialRent: number; midRent: number; affordableSale: number }[];
  municipalities: MunicipalityRef[];
};
/** version: sent as If-Match to change it. validUntil: the last day of new use. */
export type ServedCode = { code: string; nl: string; en: string; validFrom: string; validUntil?: string; sort: number; version: number };

type Word = { code: string; nl: string; en: string; instead?: boolean };
/** By list. */
type Words = Record<string, readonly Word[]>;

const HOUR = 3_600_000;
const taken = new Map<string, Words>();

/**
 * Codes that came after this build get the service's word; those known here keep the word that fits a sentence, unless it says that an
 * administrator wrote another instead.
 */
export function takeWords(source: string, words: Words): void {
  if (JSON.stringify(taken.get(source)) === JSON.stringify(words)) return;
  taken.set(source, words);
  putWords();
}

function putWords(): void {
  for (const language of languages) {
    // Were they put before the words that are built in, those would not be read any more.
    if (!i18next.hasResourceBundle(language, 'codes')) continue;
    for (const words of taken.values()) {
      i18next.addResourceBundle(language, 'codes', inOne(words, language, false), true, false, { silent: true });
      i18next.addResourceBundle(language, 'codes', inOne(words, language, true), true, true, { silent: true });
    }
  }
  i18next.emit(WORDS_CAME);
}

const inOne = (words: Words, language: Language, instead: boolean) =>
  Object.fromEntries(Object.entries(words).map(([list, all]) => [
    list, Object.fromEntries(all.filter((one) => (one.instead ?? false) === instead).map((one) => [one.code, one[language]])),
  ]));

/** Another language, when it is read, begins with what is built in. */
i18next.on('loaded', (loaded: Record<string, Record<string, boolean>>) => {
  if (Object.values(loaded).some(({ codes }) => codes)) putWords();
});

/** The words are there before what came is drawn. */
function readWith<T>(path: string, words: (served: T) => Words) {
  return queryOptions({
    queryKey: getOptions<T>(path).queryKey,
    queryFn: async ({ signal }) => {
      const served = await get<T>(path, undefined, signal);
      takeWords(path, words(served));
      return served;
    },
    staleTime: HOUR,
  });
}

export const causesRead = readWith<CauseView[]>('bottlenecks/v1/causes', (causes) => ({
  cause: causes.map(({ code, nl, en, version }) => ({ code, nl, en, instead: version > 1 })),
}));

export const codeListsRead = readWith<ServedLists>('projects/v1/code-lists', ({ lists }) =>
  Object.fromEntries(Object.entries(lists).map(([list, all]) => [list, all.map(({ code, nl, en }) => ({ code, nl, en }))])),
);

/** Once for who is here, so that every page knows the words that an administrator added. */
export function useServedWords(signedIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!signedIn) return;
    void queries.prefetchQuery(causesRead);
    void queries.prefetchQuery(codeListsRead);
  }, [queries, signedIn]);
}
