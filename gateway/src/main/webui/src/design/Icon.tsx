/** Our line icons: 20 px grid, 1.8 px line, square ends. Always beside a word, or in a button that has a name. */
const paths = {
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 18 18',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 18h3',
  help: 'M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM7.8 7.8c0-1.400 1-2.200 2.300-2.200s2.200.8 2.200 2c0 1.800-2.300 1.900-2.300 3.700M10 14.300v.1',
  menu: 'M3 5h14M3 10h14M3 15h14',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5 8.2 15 16 5.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  filter: 'M3 4h14l-5.500 6.500V16l-3-1.500v-4z',
  share: 'M10 2.500v10M6.500 6 10 2.500 13.500 6M5 10H3.500v7h13v-7H15',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.500h8V17H6z',
  clock: 'M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM10 5.500V10l3 2',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  eye: 'M1.800 10S5 4.500 10 4.500 18.200 10 18.200 10 15 15.500 10 15.500 1.800 10 1.800 10zM10 12.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400z',
  eyeCrossed: 'M3 3l14 14M8 5c.6-.3 1.300-.5 2-.5 5 0 8.200 5.500 8.200 5.500s-.9 1.600-2.500 3M12.500 15c-.8.300-1.600.500-2.500.500C5 15.500 1.800 10 1.800 10S2.900 8.100 4.800 6.600',
  bars: 'M4 16V9M8 16V5M12 16v-6M16 16V3',
  flag: 'M5 18V3h10l-2.500 4L15 11H5',
  scales: 'M10 3v14M6 17h8M4 6h12M4 6l-2.500 6h5zM16 6l-2.500 6h5z',
  people: 'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.500 17c0-3.500 2.200-5.500 5.500-5.500s5.500 2 5.500 5.500M13 3.500a3 3 0 0 1 0 5.500M15 12c2.200.6 3.500 2.300 3.500 5',
  plug: 'M7 2v4M13 2v4M5 6h10v3a5 5 0 0 1-10 0zM10 14v4',
  euro: 'M15.500 5.200A6 6 0 1 0 15.500 14.800M3 8.500h8M3 11.500h7',
  road: 'M6 3 3 17M14 3l3 14M10 3v3M10 9v2.500M10 14.500V17',
  hammer: 'M4 16l7-7M9 4l6 6M11 3l6 6M8.500 5.500l5.500 5.500',
  leaf: 'M4 16C3 8 8 4 17 3c0 9-4 13-11 12M4 17c1-4 4-7 8-9',
  helmet: 'M2.500 14h15M4 14v-2a6 6 0 0 1 12 0v2M8 6.500V10M12 6.500V10',
  drop: 'M10 2.500c3.500 4.500 5 6.800 5 9.500a5 5 0 0 1-10 0c0-2.700 1.500-5 5-9.500z',
  sound: 'M3 8v4h3l4 4V4L6 8zM13 7.500a4 4 0 0 1 0 5M15.500 5a8 8 0 0 1 0 10',
  paper: 'M5 2.500h7l3 3v12H5zM12 2.500V6h3M7.500 9.500h5M7.500 12.500h5',
  ground: 'M2.500 15h15M4 15l3.500-8 3 5 2-3 3.500 6',
  talk: 'M3 4h14v9H9l-4 3.500V13H3z',
  map: 'M2.500 5 7.500 3l5 2 5-2v12l-5 2-5-2-5 2zM7.500 3v12M12.500 5v12',
  star: 'M10 2.500l2.300 5 5.400.600-4 3.700 1.100 5.400L10 14.500l-4.800 2.700 1.100-5.400-4-3.700 5.400-.600z',
  pencil: 'M3.500 16.500 4.500 12 13 3.500l3.500 3.500L8 15.500z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.8"
      strokeLinecap="square" strokeLinejoin="miter" aria-hidden="true" focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
