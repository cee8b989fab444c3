import { expect, test } from 'vitest';
import { faultsOf, type Asked } from './asked';

const asked: Asked = { service: 'projects', party: '', from: '', until: '', reason: 'Vraag van gemeente Raalte' };

test('an_administrator_says_why', () => {
  expect(faultsOf(asked, true)).toEqual([]);
  expect(faultsOf({ ...asked, reason: ' zomaar    ' }, true)).toEqual(['reason']);
});
test('a_party_looks_at_what_concerns_itself_without_a_reason', () => expect(faultsOf({ ...asked, reason: '' }, false)).toEqual([]));
test('the_last_day_does_not_lie_before_the_first', () => {
  expect(faultsOf({ ...asked, from: '2026-11-02', until: '2026-11-01' }, true)).toEqual(['until']);
  expect(faultsOf({ ...asked, from: '2026-11-01', until: '2026-11-01' }, true)).toEqual([]);
});
