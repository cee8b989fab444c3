import { describe, expect, it } from 'vitest';
import type { SubPlan } from '../../api/types';
import { bodyOf, euros, faultsOf, newLine, partsOf } from './draft';

const plan: SubPlan[] = [{
  id: 'p', name: 'Zuid', kind: 'NEW_BUILD', homes: 40,
  lines: [{
    id: 'l', dwellingType: 'SINGLE_FAMILY', priceClass: 'AFFORDABLE_SALE', care: 'STEP_FREE', permanence: 'PERMANENT', homes: 20, targetGroup: 'ELDERLY', party: 'x',
    amount: { tenure: 'SALE', from: 350000, to: 389500.5, on: '2026-01-01' },
  }],
}];

describe('the programme as it is typed', () => {
  it('goes out as it came in', () => {
    expect(bodyOf(partsOf(plan))).toEqual({ subPlans: plan });
  });
  it('reads euros as people write them', () => {
    expect(euros('1.157,95')).toBe(1157.95);
    expect(euros('€ 420.000')).toBe(420000);
    expect(euros('879.66')).toBe(879.66);
    expect(euros('ca. 300')).toBeUndefined();
    expect(euros('-3')).toBeUndefined();
  });
  it('tells what cannot be read', () => {
    const line = { ...newLine('n', ''), homes: 'veel', from: '300' };
    expect(faultsOf([{ id: 'p', name: ' ', kind: 'NEW_BUILD', homes: '4', lines: [line] }])).toEqual([
      ['subPlans.0.name', 'name'], ['subPlans.0.lines.0.homes', 'homes'], ['subPlans.0.lines.0.amount.on', 'on'],
    ]);
  });
});
