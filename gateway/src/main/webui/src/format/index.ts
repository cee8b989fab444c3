import i18next from 'i18next';

/**
 * Numbers and dates as people here write them: in Europe/Amsterdam, in the notation of the chosen language.
 * Four different things are never mixed: 0, unknown, not shared, not filled in yet.
 */
const ZONE = 'Europe/Amsterdam';
const locale = () => (i18next.language === 'en' ? 'en-GB' : 'nl-NL');
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${locale()}${JSON.stringify(options)}`;
  const found = made.get(key) ?? new Intl.NumberFormat(locale(), options);
  made.set(key, found);
  return found as Intl.NumberFormat;
}
function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${locale()}${JSON.stringify(options)}`;
  const found = made.get(key) ?? new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options });
  made.set(key, found);
  return found as Intl.DateTimeFormat;
}

/** 1.234 */
export const count = (value: number): string => numbers({ maximumFractionDigits: 0 }).format(value);
/** "184 woningen", "1 woning" */
export const homes = (value: number): string => i18next.t('homes', { count: value, formatted: count(value) });
/** "184 woningen", or "ongeveer 180 woningen" when the exact number is not shared. */
export const projectHomes = (project: { homes: number; homesAbout?: boolean }): string =>
  project.homesAbout ? i18next.t('about', { what: homes(project.homes) }) : homes(project.homes);
/** The same without the word, for a column of numbers. */
export const projectCount = (project: { homes: number; homesAbout?: boolean }): string =>
  project.homesAbout ? i18next.t('about', { what: count(project.homes) }) : count(project.homes);
/** 23% for 0.23 */
export const percent = (share: number): string => `${numbers({ maximumFractionDigits: 0 }).format(share * 100)}%`;
/** 7–23%; one figure when both ends round to the same. */
export const percentRange = (from: number, to: number): string =>
  percent(from) === percent(to) ? percent(to) : `${numbers({ maximumFractionDigits: 0 }).format(from * 100)}–${percent(to)}`;
/** 11–36; one figure when both ends are the same. */
export const countRange = (from: number, to: number): string => (from === to ? count(to) : `${count(from)}–${count(to)}`);
/** +24, −72, 0; with a real minus. */
export const signed = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '') + count(Math.abs(value));
/** € 420.000 or € 1,9 miljoen */
export function euros(value: number): string {
  if (Math.abs(value) >= 1_000_000) {
    return `€ ${numbers({ maximumFractionDigits: 1 }).format(value / 1_000_000)} ${i18next.t('million')}`;
  }
  return `€ ${count(value)}`;
}

/** A day (YYYY-MM-DD) is read as that day here, a timestamp as that moment. */
function moment(value: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00:00Z`) : new Date(value);
}
/** 16 november 2026 */
export const day = (value: string): string => dates({ day: 'numeric', month: 'long', year: 'numeric' }).format(moment(value));
/** maandag 16 november 2026 */
export const weekday = (value: string): string =>
  dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(moment(value));
/** 16 nov */
export const dayShort = (value: string): string => withoutDots(dates({ day: 'numeric', month: 'short' }).format(moment(value)));
/** jun 2027 */
export const month = (value: string): string => withoutDots(dates({ month: 'short', year: 'numeric' }).format(moment(value)));
/** juni 2027 */
export const monthLong = (value: string): string => dates({ month: 'long', year: 'numeric' }).format(moment(value));
/** 16.20 uur (nl), 16:20 (en) */
export function time(value: string): string {
  const text = dates({ hour: '2-digit', minute: '2-digit' }).format(moment(value));
  return i18next.language === 'en' ? text : `${text.replace(':', '.')} uur`;
}
const withoutDots = (text: string): string => text.replaceAll('.', '');

/** 14:00:00 as 14.00 uur (nl) or 14:00 (en) */
export const hour = (value: string): string => (i18next.language === 'en' ? value.slice(0, 5) : `${value.slice(0, 5).replace(':', '.')} uur`);

/** Today here, as YYYY-MM-DD. */
export const today = (now = new Date()): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  const start = Date.parse(`${localDay(from)}T00:00:00Z`);
  return Math.round((Date.parse(`${localDay(to)}T00:00:00Z`) - start) / 86_400_000);
}
const localDay = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : today(new Date(value)));

/** Whole months between two days, by calendar month: 2027-06-15 → 2028-02-01 is 8. Negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1);
}
/** 8 mnd */
export const monthsShort = (months: number): string => i18next.t('months.short', { count: Math.abs(months) });
/** 8 maanden */
export const monthsWord = (months: number): string => i18next.t('months.word', { count: Math.abs(months) });

/** "vandaag", "4 dagen geleden" up to 30 days, then the date. */
export function ago(value: string, now = today()): string {
  const days = daysBetween(value, now);
  if (days < 0 || days > 30) return day(value);
  return i18next.t('ago', { count: days });
}
/** "vandaag", "1 dag", "94 dagen" */
export const days = (value: number): string => i18next.t('days', { count: value });

/** "a", "a en b", "a, b en c" */
export const listOf = (parts: string[]): string => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);

/** One to twelve in words, at the start of a sentence with a capital; above that the figure. */
export function countWord(value: number, capital = false): string {
  const words = i18next.t('numberWords', { returnObjects: true }) as unknown as string[];
  const text = Array.isArray(words) ? (words[value] ?? count(value)) : count(value);
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
/** 14 mrt 2025 */
export const dayYear = (value: string): string =>
  withoutDots(dates({ day: 'numeric', month: 'short', year: 'numeric' }).format(moment(value)));
