import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Agreement } from '../api/types';
import { Boxes } from './Boxes';
import { named } from './NewAgreement';

const side = (name: string, acceptedAt?: string) => ({
  party: { id: name, name, kind: 'DEVELOPER' as const, side: 'MARKET' as const }, ...(acceptedAt ? { acceptedAt } : {}),
});
const between = (...accepted: boolean[]) => {
  const sides = accepted.map((yes, index) => side(`partij ${index}`, yes ? '2026-11-22T10:00:00Z' : undefined));
  return { owners: sides.slice(0, 1), counterparts: sides.slice(1) } as unknown as Agreement;
};

test('a box is filled for each side that accepted and the words say the same', async () => {
  const { container, rerender } = render(<Boxes agreement={between(false, false)} />);
  expect(await screen.findByText(/nog niemand/)).toBeTruthy();
  expect(container.querySelectorAll('i')).toHaveLength(2);
  expect(container.querySelectorAll('i.yes')).toHaveLength(0);
  rerender(<Boxes agreement={between(true, false)} />);
  expect(container.textContent).toContain('één van twee');
  expect(container.querySelectorAll('i.yes.market')).toHaveLength(1);
  rerender(<Boxes agreement={between(true, true)} />);
  expect(container.textContent).toContain('beide');
  rerender(<Boxes agreement={between(true, true, true)} />);
  expect(container.textContent).toContain('alle drie');
});

test('faults of the service lead to the fields of the form', () => {
  expect(named({ 'owners/0': 'onbekend', due: 'voorbij', reason: 'waarom' })).toEqual({
    'agreement-owner': 'onbekend', 'agreement-due': 'voorbij', reason: 'waarom',
  });
});
