import '../src/design/design.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SheetGrid } from '../src/grid/SheetGrid';
import { keyOf, sheetOf, type SheetRow } from '../src/grid/sheet';
import { startTexts } from '../src/i18n';

/** The grid of the portal with as many lines and years as ./rits bench planning asks for. */
const query = new URLSearchParams(location.search);
const count = (name: string, usual: number) => Number(query.get(name) ?? usual);
const rows: SheetRow[] = Array.from({ length: count('rows', 500) }, (_, index) => ({
  id: `r${index}`, group: `Deelplan ${Math.floor(index / 10) + 1}`, label: 'Sociale huur', detail: 'appartement', available: 200,
}));
const years = Array.from({ length: count('years', 20) }, (_, index) => 2027 + index);
const values = new Map(rows.flatMap(({ id }, row) => years.map((year, column): [string, number] => [keyOf(id, year), (row + column) % 12])));

function Page() {
  const [sheet, setSheet] = useState(() => sheetOf(rows, years, values));
  return <SheetGrid sheet={sheet} label="Woningen per jaar" onChange={setSheet} />;
}

const box = document.getElementById('grid');
void startTexts('nl').then(() => box && createRoot(box).render(<Page />));
