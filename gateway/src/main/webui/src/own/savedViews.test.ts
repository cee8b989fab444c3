import { expect, test } from 'vitest';
import type { SavedView } from '../api/types';
import { currentView } from './savedViews';

const view = (id: string, query: string, own: boolean): SavedView =>
  ({ id, version: 1, screen: 'PROJECTS', name: id, query, shared: !own, own, mayEdit: own, updatedAt: '2026-11-22T10:00:00Z' });
const sorted = (query: string) => query.split('&').sort().join('&');

test('a_view_is_current_when_its_page_would_write_the_same_address_and_ones_own_comes_first', () => {
  const views = [view('party', 'sort=-homes&firm=true', false), view('own', 'firm=true&sort=-homes', true), view('other', 'firm=false', true)];
  expect(currentView(views, 'firm=true&sort=-homes', sorted)?.id).toBe('own');
  expect(currentView(views, 'firm=true', sorted)).toBeUndefined();
  expect(currentView([], '', sorted)).toBeUndefined();
});
