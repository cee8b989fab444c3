import { describe, expect, it } from 'vitest';
import { isNow, paramsOf, readReference, writeReference } from './reference';

const ID = '0b6f9e52-2d1c-4f0e-9d50-7a4f0f6a3c11';

describe('the reference date in the address', () => {
  it('comes back as it was written', () => {
    const reference = { asOf: '2026-01-01', knownAt: '2026-02-01' };
    expect(readReference(writeReference(new URLSearchParams('q=hof'), reference))).toEqual(reference);
    expect(readReference(writeReference(new URLSearchParams(), { snapshot: ID }, 'from'), 'from')).toEqual({ snapshot: ID });
  });
  it('leaves out what nobody can look back on', () => {
    expect(readReference(new URLSearchParams('asOf=2999-01-01&snapshot=x'))).toEqual({});
    expect(readReference(new URLSearchParams('asOf=2026-02-01&knownAt=2026-01-01'))).toEqual({ asOf: '2026-02-01' });
    expect(isNow({})).toBe(true);
  });
  it('names the two dates of a comparison', () => {
    expect(paramsOf({ asOf: '2026-01-01', knownAt: '2026-01-01' }, 'from')).toEqual({ from: '2026-01-01', fromKnownAt: '2026-01-01' });
    expect(paramsOf({ snapshot: ID }, 'to')).toEqual({ toSnapshot: ID });
  });
});
