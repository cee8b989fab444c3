import { Fragment, startTransition, useEffect, useRef, useState } from 'react';
import type { Cell, Sheet } from './sheet';
import { SheetLine, type LineActs } from './SheetLine';

/** So many lines come and go together: few enough to be drawn between two frames. */
const BLOCK = 5;
/** So many are drawn whole: what is not drawn cannot be searched by the browser, or printed. */
export const ALL_AT_ONCE = 60;
/** Until a block was drawn once. */
const LINE_PX = 49;
const AHEAD = '500px 0px';

interface Props {
  sheet: Sheet;
  at: Cell;
  anchor: Cell;
  editing: string | undefined;
  acts: LineActs;
}

/** The lines of the sheet. Of a long one only those near to what is in sight, and the one that is typed in. */
export function SheetBody(props: Props) {
  const { length } = props.sheet.rows;
  if (length <= ALL_AT_ONCE) return <tbody><Lines {...props} first={0} until={length} /></tbody>;
  return Array.from({ length: Math.ceil(length / BLOCK) }, (_, block) => (
    <Block key={block} {...props} first={block * BLOCK} until={Math.min(length, (block + 1) * BLOCK)} />
  ));
}

type Part = Props & { first: number; until: number };

function Block(props: Part) {
  const { first, until, at, sheet } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [near, setNear] = useState(first === 0 || typeof IntersectionObserver === 'undefined');
  const [height, setHeight] = useState((until - first) * LINE_PX);
  useEffect(() => {
    if (!body.current || typeof IntersectionObserver === 'undefined') return undefined;
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry) return;
      // As high as it was, so that nothing moves when it goes.
      if (!entry.isIntersecting) setHeight(entry.boundingClientRect.height);
      // Ahead of what is in sight, so it may wait for the next frame.
      startTransition(() => setNear(entry.isIntersecting));
    }, { rootMargin: AHEAD });
    watch.observe(body.current);
    return () => watch.disconnect();
  }, []);
  const drawn = near || (at.row >= first && at.row < until);
  return (
    <tbody ref={body}>
      {drawn ? <Lines {...props} /> : <tr aria-hidden="true"><td colSpan={sheet.years.length + 2} style={{ height }} /></tr>}
    </tbody>
  );
}

function Lines({ sheet, at, anchor, editing, acts, first, until }: Part) {
  const columns = [Math.min(at.column, anchor.column), Math.max(at.column, anchor.column)] as const;
  return sheet.rows.slice(first, until).map((row, place) => {
    const index = first + place;
    const inRows = index >= Math.min(at.row, anchor.row) && index <= Math.max(at.row, anchor.row);
    return (
      <Fragment key={row.id}>
        {row.group !== sheet.rows[index - 1]?.group && row.group !== '' && (
          <tr className="group">
            <th scope="rowgroup" colSpan={sheet.years.length + 2}>{row.group}</th>
          </tr>
        )}
        <SheetLine
          sheet={sheet} index={index} at={at.row === index ? at.column : undefined} editing={at.row === index ? editing : undefined}
          from={inRows ? columns[0] : undefined} to={inRows ? columns[1] : undefined} acts={acts}
        />
      </Fragment>
    );
  });
}
