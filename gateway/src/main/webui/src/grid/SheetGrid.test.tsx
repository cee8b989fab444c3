import { fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { SheetGrid } from './SheetGrid';
import { sheetOf } from './sheet';

beforeAll(() => i18next.loadNamespaces('grid'));

function Page() {
  const [sheet, setSheet] = useState(() => sheetOf([{ id: 'a', group: '', label: 'Eengezins', detail: 'koop' }], [2029, 2030, 2031], new Map([['a|2029', 1]])));
  return <SheetGrid sheet={sheet} label="Woningen" onChange={setSheet} />;
}

const cells = () => screen.getAllByRole('gridcell');
const shown = () => cells().map((cell) => cell.querySelector('input')?.value ?? cell.lastChild?.textContent ?? '');
function type(text: string) {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: '1' });
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
}
function choose(column: number, how: object = {}) {
  const cell = cells()[column];
  if (!cell) throw new Error(`no column ${column}`);
  fireEvent.pointerDown(cell, { pointerType: 'mouse', ...how });
}

beforeEach(() => {
  render(<Page />);
  choose(0);
});

test('what_is_typed_stays_in_its_cell_when_another_is_chosen_with_the_mouse', () => {
  type('77');
  choose(2);
  expect(shown()).toEqual(['77', '', '']);
  expect(document.activeElement).toBe(cells()[2]);
});

test('what_cannot_be_read_stays_open_when_another_cell_is_chosen', () => {
  type('veel');
  choose(2);
  expect(shown()).toEqual(['veel', '', '']);
});

test('with_shift_the_cells_between_are_chosen_too', () => {
  choose(1, { shiftKey: true });
  expect(cells().map((cell) => cell.getAttribute('aria-selected'))).toEqual(['true', 'true', 'false']);
});
