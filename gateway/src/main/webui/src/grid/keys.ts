import type { KeyboardEvent } from 'react';
import type { Cell, Sheet } from './sheet';

export interface SheetCommands {
  move: (to: Cell, extend: boolean) => void;
  edit: (text?: string) => void;
  clear: () => void;
  fillDown: () => void;
  undo: () => void;
  redo: () => void;
}

/** The keys of a spreadsheet while no cell is being typed in. */
export function onSheetKey(event: KeyboardEvent, sheet: Sheet, at: Cell, commands: SheetCommands): void {
  const command = event.ctrlKey || event.metaKey;
  const target = targetOf(event.key, command, sheet, at);
  if (target) {
    event.preventDefault();
    commands.move(target, event.shiftKey);
  } else if (event.key === 'Enter' || event.key === 'F2') {
    event.preventDefault();
    commands.edit();
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    commands.clear();
  } else if (command && event.key.toLowerCase() === 'd') {
    event.preventDefault();
    commands.fillDown();
  } else if (command && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    (event.shiftKey ? commands.redo : commands.undo)();
  } else if (command && event.key.toLowerCase() === 'y') {
    event.preventDefault();
    commands.redo();
  } else if (!command && !event.altKey && /^\d$/.test(event.key)) {
    event.preventDefault();
    commands.edit(event.key);
  }
}

function targetOf(key: string, command: boolean, sheet: Sheet, { row, column }: Cell): Cell | undefined {
  const lastRow = sheet.rows.length - 1;
  const lastColumn = sheet.years.length - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: command ? 0 : Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: command ? lastRow : Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: command ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: command ? lastColumn : Math.min(lastColumn, column + 1) };
    case 'Home':
      return { row: command ? 0 : row, column: 0 };
    case 'End':
      return { row: command ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}
