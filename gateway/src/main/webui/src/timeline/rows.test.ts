import { describe, expect, it } from 'vitest';
import type { ProjectView, StatementView } from '../api/types';
import { relationOf, rowsOf, yearRowsOf, type Mark } from './rows';
import { monthsBetween } from '../format';
import { scaleOf } from './scale';

const beekvliet = { id: 'b', name: 'Beekvliet', kind: 'DEVELOPER', side: 'MARKET' } as const;
const esrand = { id: 'e', name: 'Esrand', kind: 'CORPORATION', side: 'CORPORATION' } as const;
const raalte = { id: 'r', name: 'Raalte', kind: 'MUNICIPALITY', side: 'MUNICIPALITY' } as const;

const statement = (party: StatementView['party'], start: string, years: [number, number][]) =>
  ({
    party,
    stale: false,
    milestones: [{ milestone: 'START_OF_BUILDING', date: start, status: 'PLANNED' }],
    years: years.map(([year, homes]) => ({ year, homes })),
  }) as unknown as StatementView;

const project = (...statements: StatementView[]) =>
  ({ statements, tolerance: { months: 6, share: 0.1 }, hidden: [], mismatches: [] }) as unknown as ProjectView;

const mark = (date: string, reached = false) => ({ party: beekvliet, side: 'MARKET', date, reached, stale: false }) as Mark;

describe('the two sides of a milestone', () => {
  it('close within the tolerance, differ beyond it', () => {
    expect(relationOf(mark('2027-06-01'), mark('2027-12-31'), 6)).toEqual({ kind: 'closes', months: 6 });
    expect(relationOf(mark('2027-06-01'), mark('2028-01-01'), 6)).toEqual({ kind: 'differs', months: 7 });
  });

  it('are reached only when both say so', () => {
    expect(relationOf(mark('2025-03-14', true), mark('2025-03-14', true), 6)).toEqual({ kind: 'reached' });
    expect(relationOf(mark('2025-03-14', true), mark('2025-04-01'), 6).kind).toBe('closes');
  });

  it('stand side by side in one row', () => {
    const [row] = rowsOf(project(statement(beekvliet, '2027-06-01', []), statement(raalte, '2028-02-01', [])));
    expect(row?.market?.party.name).toBe('Beekvliet');
    expect(row?.municipality?.party.name).toBe('Raalte');
    expect(row?.relation).toEqual({ kind: 'differs', months: 8 });
  });

  it('never show a difference while one side is hidden or silent', () => {
    const [row] = rowsOf(project(statement(raalte, '2028-02-01', [])));
    expect(row?.relation.kind).toBe('one-sided');
  });
});

describe('homes per year', () => {
  it('adds market and corporation above, the municipality below, the difference between', () => {
    const rows = yearRowsOf(
      project(statement(beekvliet, '2027-06-01', [[2029, 54]]), statement(esrand, '2027-06-01', [[2029, 42]]), statement(raalte, '2028-02-01', [[2029, 72], [2030, 112]])),
    );
    expect(rows).toEqual([
      { year: 2029, market: 54, corporation: 42, municipality: 72, difference: 24 },
      { year: 2030, market: 0, corporation: 0, municipality: 112, difference: -112 },
    ]);
  });

  it('knows no difference when the municipality stated no homes', () => {
    const [row] = yearRowsOf(project(statement(beekvliet, '2027-06-01', [[2029, 54]])));
    expect(row).toEqual({ year: 2029, market: 54, corporation: 0, municipality: undefined, difference: undefined });
  });
});

describe('the axis', () => {
  it('runs over whole years and places every date inside it', () => {
    const dates = ['2025-03-14', '2030-10-01'];
    const scale = scaleOf(dates, [2028], '2026-11-21');
    expect(scale.years[0]).toBe(2025);
    expect(scale.years.at(-1)).toBe(2031);
    for (const date of [...dates, '2026-11-21']) {
      expect(scale.position(date)).toBeGreaterThanOrEqual(0);
      expect(scale.position(date)).toBeLessThan(100);
    }
  });

  it('counts calendar months', () => {
    expect(monthsBetween('2027-06-30', '2028-02-01')).toBe(8);
    expect(monthsBetween('2028-02-01', '2027-06-30')).toBe(-8);
  });
});
