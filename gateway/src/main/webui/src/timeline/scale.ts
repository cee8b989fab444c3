/** A shared axis of whole calendar years. Positions are percentages of its width. */
export interface Scale {
  readonly years: readonly number[];
  readonly position: (date: string) => number;
}

const FEWEST_YEARS = 4;

/** Every date lies at least half a year from the right edge, so that its label fits. */
export function scaleOf(dates: readonly string[], years: readonly number[], today: string): Scale {
  const now = Number(today.slice(0, 4));
  const starts = [...dates.map(yearOf), ...years, now];
  const ends = [...dates.map((date) => yearOf(date) + (monthOf(date) > 6 ? 1 : 0)), ...years, now];
  const first = Math.min(...starts);
  const last = Math.max(...ends, first + FEWEST_YEARS - 1);
  const span = last - first + 1;
  return {
    years: Array.from({ length: span }, (_, index) => first + index),
    position: (date) => round(((fractionalYear(date) - first) / span) * 100),
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

function fractionalYear(date: string): number {
  const day = Number(date.slice(8, 10) || '1');
  return yearOf(date) + (monthOf(date) - 1) / 12 + (day - 1) / 372;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
