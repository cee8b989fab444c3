/** What a person typed or pasted into a cell of homes. */
export type Parsed = { kind: 'empty' } | { kind: 'homes'; homes: number } | { kind: 'unreadable'; text: string };

export const MOST_HOMES = 100_000;

/** Reads 1234, 1.234 and 1 234 alike; an empty cell and a dash say nothing. */
export function parseHomes(text: string): Parsed {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-' || trimmed === '–') {
    return { kind: 'empty' };
  }
  const compact = trimmed.replace(/[\s\u00a0]/g, '');
  const plain = /^\d{1,3}(\.\d{3})+$/.test(compact) ? compact.replaceAll('.', '') : compact;
  const whole = plain.replace(/[.,]0+$/, '');
  if (!/^\d+$/.test(whole) || Number(whole) > MOST_HOMES) {
    return { kind: 'unreadable', text: trimmed };
  }
  return { kind: 'homes', homes: Number(whole) };
}
