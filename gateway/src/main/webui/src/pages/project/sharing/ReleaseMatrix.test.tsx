import { fireEvent, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Cell, PartyRef, ReleaseView, Sees } from '../../../api/types';
import { CIRCLES } from '../../../sharing/circles';
import { draftOf, toggled } from './draft';
import { ReleaseMatrix } from './ReleaseMatrix';
import { viewerOf } from './viewAs';

beforeAll(() => i18next.loadNamespaces(['project-sharing', 'sharing']));

const raalte: PartyRef = { id: 'raalte', name: 'Gemeente Raalte', kind: 'MUNICIPALITY' };
const beekvliet: PartyRef = { id: 'beekvliet', name: 'Beekvliet', kind: 'DEVELOPER' };
const cells = (planning: PartyRef, sees: (circle: string) => Sees): Cell[] =>
  (['CORE', 'STATUS', 'MARKET_PLANNING'] as const).flatMap((group) => CIRCLES.map((circle): Cell => ({ group, circle, sees: sees(circle), decides: group === 'MARKET_PLANNING' ? planning : raalte })));
const own: ReleaseView = {
  version: 1, owner: raalte, grants: [], publications: [], availableTables: [], reviewDue: false,
  choices: [{ group: 'STATUS', chosen: true, circles: ['PROJECT', 'TABLE'], standard: ['PROJECT'], floor: ['PROJECT'], ceiling: ['PROJECT', 'TABLE', 'CORPORATIONS'] }],
};
const row = (name: RegExp) => screen.getByRole('row', { name });

test('a_choice_is_a_checkbox_named_after_group_and_circle_and_what_is_fixed_is_a_word', () => {
  const onChange = vi.fn();
  render(<ReleaseMatrix cells={cells(raalte, () => 'none')} release={own} draft={draftOf(own)} onChange={onChange} />);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Status delen met Tafel' }).checked).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Status delen met Corporaties' }));
  expect(onChange).toHaveBeenCalledWith(toggled(draftOf(own), 'STATUS', 'CORPORATIONS'));
  expect(within(row(/^Status/)).getAllByRole('checkbox')).toHaveLength(2);
  expect(within(row(/^Status/)).getByText('altijd')).toBeTruthy();
});
test('a_changed_cell_says_so', () => {
  render(<ReleaseMatrix cells={cells(raalte, () => 'none')} release={own} draft={toggled(draftOf(own), 'STATUS', 'CORPORATIONS')} onChange={vi.fn()} />);
  expect(screen.getByRole('checkbox', { name: 'Status delen met Corporaties, gewijzigd' })).toBeTruthy();
});
test('what_another_decides_has_no_checkbox', () => {
  const developer: ReleaseView = { ...own, owner: beekvliet, choices: [{ group: 'MARKET_PLANNING', chosen: false, circles: [], standard: [], floor: [], ceiling: ['TABLE'] }] };
  render(<ReleaseMatrix cells={cells(beekvliet, (circle) => (circle === 'MARKET' ? 'about' : 'all'))} release={developer} draft={draftOf(developer)} onChange={vi.fn()} />);
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  expect(screen.getByText('Gemeente Raalte kiest')).toBeTruthy();
  expect(within(row(/^Kern/)).getByText('ongeveer')).toBeTruthy();
});
test('the_steward_does_not_choose_for_the_planning_of_others', () => {
  render(<ReleaseMatrix cells={cells(raalte, () => 'total')} release={own} draft={draftOf(own)} onChange={vi.fn()} />);
  expect(screen.getByText(/Elke partij kiest voor haar eigen planning/)).toBeTruthy();
  expect(within(row(/^Planning van de markt/)).queryByRole('checkbox')).toBeNull();
});
test('only_a_known_kind_of_viewer_is_taken_from_the_address', () => {
  expect([viewerOf('MARKET'), viewerOf('OWN'), viewerOf('x'), viewerOf(null)]).toEqual(['MARKET', undefined, undefined, undefined]);
});
