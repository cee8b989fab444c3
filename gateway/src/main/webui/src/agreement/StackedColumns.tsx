import { useId, useLayoutEffect, useRef, useState } from 'react';
import { count } from '../format';
import './agreement.css';

export type Look = 'sure' | 'second' | 'open';
export type StackedColumn = { label: string; parts: { look: Look; value: number }[]; text: string };

const HEIGHT = 168;
const TOP = 20;

/** Columns of two or three parts, from the line up; the table beside it says the same. */
export function StackedColumns({ columns, legend }: { columns: StackedColumn[]; legend: { look: Look; text: string }[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  const hatch = useId();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, Math.round(entry.contentRect.width))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const most = Math.max(1, ...columns.map(({ parts }) => parts.reduce((sum, part) => sum + part.value, 0)));
  const step = width / Math.max(1, columns.length);
  const wide = Math.min(56, step * 0.6);
  const every = Math.ceil(44 / step);
  return (
    <>
      <p className="figure-legend">{legend.map((one) => <span key={one.look}><i className={one.look} aria-hidden="true" />{one.text}</span>)}</p>
      <div ref={box} aria-hidden="true">
        <svg className="columns-figure" viewBox={`0 0 ${width} ${HEIGHT + TOP + 24}`} width={width} height={HEIGHT + TOP + 24}>
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line className="hatch" x1="0" y1="0" x2="0" y2="6" /></pattern>
          </defs>
          {columns.map((column, index) => {
            const middle = index * step + step / 2;
            const sizes = column.parts.map((part) => (part.value / most) * HEIGHT);
            const tops = sizes.map((_, place) => TOP + HEIGHT - sizes.slice(0, place + 1).reduce((sum, size) => sum + size, 0));
            const above = Math.min(TOP + HEIGHT, ...tops);
            return (
              <g key={column.label}>
                {column.parts.map((part, place) => part.value > 0 && (
                  <g key={part.look}>
                    <rect className={part.look} x={middle - wide / 2} y={tops[place]} width={wide} height={sizes[place]} />
                    {part.look === 'open' && <rect x={middle - wide / 2} y={tops[place]} width={wide} height={sizes[place]} fill={`url(#${hatch})`} />}
                  </g>
                ))}
                {column.text !== '' && step > 34 && <text x={middle} y={above - 6} textAnchor="middle">{column.text}</text>}
                {index % every === 0 && <text x={middle} y={TOP + HEIGHT + 18} textAnchor="middle">{column.label}</text>}
              </g>
            );
          })}
          <line className="axis" x1="0" x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
        </svg>
      </div>
    </>
  );
}

export const orDash = (value: number): string => (value === 0 ? '–' : count(value));
