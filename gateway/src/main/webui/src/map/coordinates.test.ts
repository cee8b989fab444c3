import { expect, test } from 'vitest';
import { readPoint } from './coordinates';

test('rd_and_degrees_of_the_same_place_give_the_same_point', () => {
  const fromRd = readPoint('155000 463000')?.coordinates;
  expect(fromRd?.[0]).toBeCloseTo(5.3872037, 5);
  expect(fromRd?.[1]).toBeCloseTo(52.1551729, 5);
  expect(readPoint('52,1551729 5,3872037')?.coordinates).toEqual([5.3872037, 52.1551729]);
  expect(readPoint('5.3872037, 52.1551729')?.coordinates).toEqual([5.3872037, 52.1551729]);
});

test.each(['', 'Raalte', '12', '1 2 3', '2.35 48.85', '-5 52'])('%j_is_no_place_in_the_netherlands', (text) => {
  expect(readPoint(text)).toBeUndefined();
});
