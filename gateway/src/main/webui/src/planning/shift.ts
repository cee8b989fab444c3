const MOST_MONTHS = 120;

/** By how many months a planning is to be shifted, as it is typed; 0 when it is no number from 1 to 120. */
export function monthsIn(text: string): number {
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return months <= MOST_MONTHS ? months : 0;
}
