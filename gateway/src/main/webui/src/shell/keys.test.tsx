import { fireEvent, render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { onSheetKey } from '../grid/keys';
import { sheetOf, type SheetRow } from '../grid/sheet';
import dutch from '../i18n/common.nl.json';
import english from '../i18n/common.en.json';
import { KEYS, PART_KEYS, switchShortcuts, useKeys } from './keys';
import { menuFor } from './menu';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const files = Object.entries(sources).filter(([path]) => !/\.test\.tsx?$/.test(path));

function Inbox({ next, previous }: { next: () => void; previous: () => void }) {
  useKeys('inbox', { j: next, k: previous });
  return <><input aria-label="note" /><button type="button">go</button></>;
}

test('every_key_is_bound_through_the_list_and_every_place_of_the_list_is_bound', () => {
  const bound = files.flatMap(([, source]) => [...source.matchAll(/useKeys\('(\w+)', /g)].map(([, place]) => place));
  expect([...new Set(bound)].sort()).toEqual(Object.keys(KEYS).sort());
  // Only Esc, which closes, and the letter after g are heard elsewhere.
  const listening = files.filter(([, source]) => /addEventListener\('keydown'/.test(source)).map(([path]) => path.replace(/^.*\//, ''));
  expect(listening.sort()).toEqual(['Header.tsx', 'Shell.tsx', 'keys.ts', 'shortcuts.ts']);
});

test('the_list_says_in_both_languages_what_every_key_does', () => {
  for (const { keys } of [dutch, english]) {
    for (const [place, names] of Object.entries({ ...KEYS, ...PART_KEYS })) {
      const does = keys.does[place as keyof typeof keys.does] as Record<string, string>;
      // What g does depends on the letter after it: the names of the menu say it.
      expect(Object.keys(does).sort()).toEqual([...names].filter((name) => name !== 'g').sort());
      expect(keys.place[place as keyof typeof keys.place]).toBeTruthy();
    }
  }
});

test('no_letter_after_g_means_two_things', () => {
  for (const menu of [menuFor('MUNICIPALITY', ['planner', 'reviewer']), menuFor('DEVELOPER', ['planner']), menuFor('TABLE_OFFICE', ['chair']), menuFor('OPERATOR', ['administrator'])]) {
    expect(new Set(menu.map(({ letter }) => letter)).size).toBe(menu.length);
  }
});

test('the_grid_does_what_the_list_says', () => {
  const sheet = sheetOf([{ id: 'a', name: 'A' } as unknown as SheetRow], [2030, 2031], new Map());
  // Copying and pasting are events of the browser; Esc is for the cell that is typed in.
  for (const name of PART_KEYS.grid.filter((each) => !['Ctrl+C', 'Ctrl+V', 'Esc'].includes(each))) {
    const act = vi.fn();
    const key = name === 'Arrows' ? 'ArrowDown' : name.replace('Ctrl+', '').replace(/^[A-Z]$/, (letter) => letter.toLowerCase());
    const event = { key, ctrlKey: name.startsWith('Ctrl+'), metaKey: false, altKey: false, shiftKey: false, preventDefault: () => undefined } as unknown as React.KeyboardEvent;
    onSheetKey(event, sheet, { row: 0, column: 0 }, { move: act, edit: act, clear: act, fillDown: act, undo: act, redo: act });
    expect(act, name).toHaveBeenCalledOnce();
  }
});

test('a_letter_typed_in_a_field_is_no_shortcut_and_letters_can_be_switched_off', () => {
  const next = vi.fn();
  const { getByLabelText, getByRole } = render(<Inbox next={next} previous={() => undefined} />);
  fireEvent.keyDown(getByLabelText('note'), { key: 'j' });
  fireEvent.keyDown(getByRole('button'), { key: 'j', ctrlKey: true });
  expect(next).not.toHaveBeenCalled();
  fireEvent.keyDown(getByRole('button'), { key: 'j' });
  expect(next).toHaveBeenCalledOnce();
  switchShortcuts(false);
  fireEvent.keyDown(getByRole('button'), { key: 'j' });
  expect(next).toHaveBeenCalledOnce();
  switchShortcuts(true);
});
