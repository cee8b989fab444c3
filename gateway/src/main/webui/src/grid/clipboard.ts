/** A cell as a spreadsheet put it on the clipboard; merged: it is covered by a larger cell and has no value of its own. */
export type ClipCell = { text: string; merged: boolean };

/** Tabs and newlines; a cell in quotes may hold both, and doubles its quotes. */
export function blockOfText(text: string): ClipCell[][] {
  const rows: ClipCell[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const close = () => {
    rows[rows.length - 1]?.push({ text: cell, merged: false });
    cell = '';
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (quoted) {
      if (sign === '"' && source[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') close();
    else if (sign === '\n') {
      close();
      rows.push([]);
    } else cell += sign;
  }
  close();
  return rows;
}

/** The table that a spreadsheet adds as HTML: the only place that tells of merged cells. Nothing of it is shown or run. */
export function blockOfHtml(html: string): ClipCell[][] | undefined {
  if (!/<t[dh][^>]+(row|col)span/i.test(html)) return undefined;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const rows: ClipCell[][] = [];
  [...table.querySelectorAll('tr')].forEach((line, down) => {
    const row = (rows[down] ??= []);
    let right = 0;
    for (const cell of line.querySelectorAll<HTMLTableCellElement>('td, th')) {
      while (row[right]) right++;
      const height = Math.min(Math.max(1, cell.rowSpan), 1_000);
      const width = Math.min(Math.max(1, cell.colSpan), 1_000);
      for (let y = 0; y < height; y++) {
        const covered = (rows[down + y] ??= []);
        for (let x = 0; x < width; x++) covered[right + x] = { text: x + y === 0 ? (cell.textContent ?? '') : '', merged: x + y > 0 };
      }
      right += width;
    }
  });
  return rows.map((row) => Array.from(row, (cell) => cell ?? { text: '', merged: false }));
}
