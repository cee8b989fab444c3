/** "€ 1.250.000" → 1250000; undefined for what is no whole number. @param empty what an empty field means */
export function wholeNumber(text: string, empty?: number): number | undefined {
  const plain = text.replace(/[€\s]/g, '').replace(/,(00|-)$/, '');
  if (plain === '') return empty;
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(plain)) return undefined;
  const value = Number(plain.replaceAll('.', ''));
  return Number.isSafeInteger(value) ? value : undefined;
}
