import { expect, test } from 'vitest';
import type { SavedView } from '../api/types';
import { currentView, keptOf, mayMail } from './savedViews';

const view = (id: string, query: string, own: boolean): SavedView =>
  ({ id, version: 1, screen: 'PROJECTS', name: id, query, shared: !own, own, mayEdit: own, mailed: false, updatedAt: '2026-11-22T10:00:00Z' });
const sorted = (query: string) => query.split('&').sort().join('&');

test('a_view_is_current_when_its_page_would_write_the_same_address_and_ones_own_comes_first', () => {
  const views = [view('party', 'sort=-homes&firm=true', false), view('own', 'firm=true&sort=-homes', true), view('other', 'firm=false', true)];
  expect(currentView(views, 'firm=true&sort=-homes', sorted)?.id).toBe('own');
  expect(currentView(views, 'firm=true', sorted)).toBeUndefined();
  expect(currentView([], '', sorted)).toBeUndefined();
});

test('of_an_address_is_kept_what_was_chosen_and_in_one_order', () => {
  const kept = (address: string) => keptOf(new URLSearchParams(address), ['reported'], { toon: 'all', sort: 'due' });
  expect(kept('toon=all&sort=due&page=3')).toBe('');
  expect(kept('cause=NITROGEN&mine=&toon=overdue&reported=2&sort=due')).toBe('cause=NITROGEN&toon=overdue');
  expect(kept('toon=overdue&cause=NITROGEN')).toBe(kept('cause=NITROGEN&toon=overdue&page=2'));
  expect(kept('kind=LATER&kind=ADDED&a=1')).toBe('a=1&kind=LATER&kind=ADDED');
});

test('mail_tells_of_projects_as_they_are_now', () => {
  expect(mayMail('PROJECTS', 'firm=true&sort=-homes')).toBe(true);
  expect(mayMail('PROJECTS', 'firm=true&asOf=2026-01-01')).toBe(false);
  expect(mayMail('PROJECTS', 'snapshot=4f6c5a0e-3d0e-4d2c-8d3b-2a1c0b9e8f7d')).toBe(false);
  expect(mayMail('AGREEMENTS', 'toon=overdue')).toBe(false);
});
