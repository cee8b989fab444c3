const MONTHS: Record<string, number> = {
  jan: 1, feb: 2, mrt: 3, maa: 3, mar: 3, apr: 4, mei: 5, may: 5, jun: 6,
  jul: 7, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, dec: 12,
};

/**
 * Reads a month as people write it: juni 2027, jun 2027, 06-2027, 2027-06, 1-6-2027, 2027-06-01, 2e kwartaal 2027.
 * A month without a day means its first day; a quarter means its first month. Undefined when it cannot be read.
 */
export function parseMonth(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  return iso(trimmed) ?? dutchDay(trimmed) ?? numericMonth(trimmed) ?? namedMonth(trimmed) ?? quarter(trimmed);
}

function iso(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  return match ? date(match[1], match[2], match[3]) : undefined;
}

function dutchDay(text: string): string | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  return match ? date(match[3], match[2], match[1]) : undefined;
}

function numericMonth(text: string): string | undefined {
  const match = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  return match ? date(match[2], match[1]) : undefined;
}

function namedMonth(text: string): string | undefined {
  const match = /^(?:(\d{1,2})\s+)?([a-z]{3,})\.?\s+(\d{4})$/.exec(text);
  const month = MONTHS[match?.[2]?.slice(0, 3) ?? ''];
  return match && month ? date(match[3], String(month), match[1]) : undefined;
}

function quarter(text: string): string | undefined {
  const match = /^(?:q\s?([1-4])|([1-4])e?\s?(?:kwartaal|kw|q))\.?\s+(\d{4})$/.exec(text);
  const number = Number(match?.[1] ?? match?.[2]);
  return match ? date(match[3], String(number * 3 - 2)) : undefined;
}

function date(year: string | undefined, month: string | undefined, day = '1'): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  return exists && Number(year) >= 2000 && Number(year) <= 2100 ? text : undefined;
}
