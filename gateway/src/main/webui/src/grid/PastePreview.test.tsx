import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { beforeAll, expect, test, vi } from 'vitest';
import { blockOfText } from './clipboard';
import { PastePreview } from './PastePreview';
import { planPaste } from './pasting';
import { sheetOf } from './sheet';

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() { this.open = true; };
  return i18next.loadNamespaces('grid');
});

test('a_paste_into_quarters_names_the_quarter_and_not_its_number', () => {
  const sheet = sheetOf([{ id: 'a', group: '', label: 'Eengezins', detail: 'koop' }], [20291, 20292], new Map());
  render(<PastePreview sheet={sheet} plan={planPaste(sheet, { row: 0, column: 0 }, blockOfText('4\t8'))} onTake={vi.fn()} onCancel={vi.fn()} />);
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Eengezins koop, kw 1 2029', 'Eengezins koop, kw 2 2029']);
});
