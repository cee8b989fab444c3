import type { Params } from '../api/client';
import { day, today } from '../format';

/** On which day one looks back: a day, as it was known on another day, or a moment with a name. All of it is in the address. */
export type Reference = { asOf?: string | undefined; knownAt?: string | undefined; snapshot?: string | undefined };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an address; what is not understood is left out rather than sent on. */
export function readReference(query: URLSearchParams, prefix = ''): Reference {
  const named = query.get(key('snapshot', prefix)) ?? '';
  if (ID.test(named)) {
    return { snapshot: named };
  }
  const past = (name: string) => {
    const value = query.get(key(name, prefix)) ?? '';
    return DAY.test(value) && value < today() ? value : undefined;
  };
  const asOf = past('asOf');
  const knownAt = past('knownAt');
  return { ...(asOf ? { asOf } : {}), ...(knownAt && asOf && knownAt >= asOf ? { knownAt } : {}) };
}

/** Sets the reference in an address; now leaves nothing in it. */
export function writeReference(query: URLSearchParams, { asOf, knownAt, snapshot }: Reference, prefix = ''): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries({ asOf, knownAt, snapshot })) {
    if (value) next.set(key(name, prefix), value);
    else next.delete(key(name, prefix));
  }
  return next;
}

/** from, fromKnownAt, fromSnapshot; without a prefix asOf, knownAt, snapshot. */
export function key(name: string, prefix: string): string {
  if (!prefix) return name;
  return name === 'asOf' ? prefix : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

export const paramsOf = (reference: Reference, prefix = ''): Params =>
  Object.fromEntries(Object.entries(reference).map(([name, value]) => [key(name, prefix), value]));

export const isNow = ({ asOf, snapshot }: Reference): boolean => !asOf && !snapshot;

/** "1 januari 2026", the name of a moment, or "vandaag". */
export function referenceText(reference: Reference, named: { name: string } | undefined, now: string): string {
  if (reference.snapshot) return named?.name ?? '…';
  return reference.asOf ? day(reference.asOf) : now;
}
