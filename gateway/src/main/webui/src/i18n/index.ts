import i18next, { type BackendModule } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import codes from '../codes/codes.nl.json';
import common from './common.nl.json';

export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];
const KEPT = 'rits.language';
/** Words were added to those of a page: what is drawn is drawn anew. */
export const WORDS_CAME = 'words';

/**
 * Texts live beside their page: <name>.<language>.json, anywhere under src, is namespace <name>, loaded with the page.
 * "common" is for the frame and the shared components and is always there in Dutch.
 */
const files = import.meta.glob<Record<string, unknown>>('../**/*.{nl,en}.json', { import: 'default' });
const byName = new Map(
  Object.entries(files).map(([path, load]) => [path.replace(/^.*\/([^/]+)\.(nl|en)\.json$/, '$2/$1'), load]),
);

const named = new Set(['common', 'codes']);

/**
 * const useWords = wordsOf('memory'), at the head of a module. Whoever reads the module has named its texts, so that they are there before
 * its page is drawn: a part that comes later with its data does not make the page wait, and vanish, once more.
 */
export function wordsOf(...names: [string, ...string[]]) {
  names.forEach((name) => named.add(name));
  // eslint-disable-next-line no-restricted-syntax -- the one place
  return () => useTranslation(names);
}

/** When the texts of all modules that were read are there. */
export const wordsThere = (): Promise<void> => i18next.loadNamespaces([...named]);

const beside: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = byName.get(`${language}/${namespace}`);
    if (!load) return done(new Error(`no texts ${namespace} in ${language}`), null);
    load().then((texts) => done(null, texts), (error: unknown) => done(error as Error, null));
  },
};

export function keptLanguage(): Language | undefined {
  const kept = localStorage.getItem(KEPT);
  return languages.find((language) => language === kept);
}

export function startTexts(language: Language = keptLanguage() ?? 'nl') {
  i18next.on('languageChanged', (now) => {
    document.documentElement.lang = now;
  });
  return i18next
    .use(beside)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'nl',
      supportedLngs: languages,
      ns: [...named],
      defaultNS: 'common',
      fallbackNS: 'common',
      resources: { nl: { common, codes } },
      partialBundledLanguages: true,
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true, bindI18n: `languageChanged ${WORDS_CAME}` },
    });
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  void i18next.changeLanguage(language);
}
