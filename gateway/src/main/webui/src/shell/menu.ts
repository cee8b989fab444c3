import type { PartyKind, Role } from '../api/types';

export type MenuKey = 'start' | 'projects' | 'review' | 'bottlenecks' | 'tables' | 'agenda' | 'agreements' | 'parties' | 'import';
export type MenuItem = { key: MenuKey; to: string; /** Letter after `g`. */ letter: string };

const items: Record<MenuKey, MenuItem> = {
  start: { key: 'start', to: '/', letter: 's' },
  projects: { key: 'projects', to: '/projecten', letter: 'p' },
  review: { key: 'review', to: '/beoordelen', letter: 'b' },
  bottlenecks: { key: 'bottlenecks', to: '/knelpunten', letter: 'k' },
  tables: { key: 'tables', to: '/tafels', letter: 't' },
  agenda: { key: 'agenda', to: '/tafels', letter: 't' },
  agreements: { key: 'agreements', to: '/afspraken', letter: 'a' },
  parties: { key: 'parties', to: '/beheer/partijen', letter: 'r' },
  import: { key: 'import', to: '/inlezen', letter: 'i' },
};

/** What a person uses Rits for; decides the menu and the start page. Rights are decided by the services only. */
export type Persona = 'administrator' | 'chair' | 'councillor' | 'municipality' | 'corporation' | 'market' | 'government' | 'other';

export function personaOf(kind: PartyKind, roles: readonly Role[]): Persona {
  if (roles.includes('administrator') || kind === 'OPERATOR') return 'administrator';
  if (roles.includes('chair') || kind === 'TABLE_OFFICE') return 'chair';
  if (roles.includes('councillor')) return 'councillor';
  switch (kind) {
    case 'MUNICIPALITY': return 'municipality';
    case 'CORPORATION': return 'corporation';
    case 'DEVELOPER': case 'BUILDER': case 'INVESTOR': return 'market';
    case 'PROVINCE': case 'MINISTRY': return 'government';
    case 'GRID_OPERATOR': case 'WATER_AUTHORITY': case 'OTHER': return 'other';
  }
}

const menus: Record<Persona, MenuKey[]> = {
  market: ['start', 'projects', 'bottlenecks', 'tables', 'agreements'],
  corporation: ['start', 'projects', 'bottlenecks', 'tables', 'agreements'],
  municipality: ['start', 'projects', 'review', 'bottlenecks', 'tables', 'import'],
  councillor: ['start', 'projects'],
  chair: ['start', 'agenda', 'projects', 'bottlenecks', 'agreements'],
  government: ['start', 'projects', 'bottlenecks', 'tables', 'agreements'],
  administrator: ['start', 'parties', 'import'],
  other: ['start', 'bottlenecks', 'tables', 'agreements'],
};

/** A planner of a municipality reads its own list of plans, an administrator those of all: whoever else sends one is refused. */
export const mayImport = (kind: PartyKind, roles: readonly Role[]): boolean =>
  (kind === 'MUNICIPALITY' && roles.includes('planner')) || (kind === 'OPERATOR' && roles.includes('administrator'));

/** At most six; reviewing and importing need their role. */
export function menuFor(kind: PartyKind, roles: readonly Role[]): MenuItem[] {
  return menus[personaOf(kind, roles)]
    .filter((key) => (key === 'review' ? roles.includes('reviewer') : true))
    .filter((key) => (key === 'import' ? mayImport(kind, roles) : true))
    .map((key) => items[key]);
}

/** Planners of a municipality, a market party or a corporation decide on facts of their own. */
export const ownsFacts = (kind: PartyKind, roles: readonly Role[]): boolean =>
  roles.includes('planner') && ['MUNICIPALITY', 'CORPORATION', 'DEVELOPER', 'BUILDER', 'INVESTOR'].includes(kind);

/** Whose menu is full reaches the agreements from the account and from the tables. */
export const findsAgreements = (menu: MenuItem[]): boolean => menu.some(({ key }) => key === 'tables');

/** Searching is of use to who may see projects. */
export const findsProjects = (menu: MenuItem[]): boolean => menu.some(({ key }) => key === 'projects');

/** The item an address belongs to: the longest match; the start page only for itself. */
export function currentItem(menu: MenuItem[], path: string): MenuItem | undefined {
  return menu
    .filter(({ to }) => {
      const own = to.split('?', 1)[0] ?? to;
      return own === '/' ? path === '/' : path === own || path.startsWith(`${own}/`);
    })
    .concat(path.startsWith('/zittingen') || (path.startsWith('/afspraken') && !menu.some(({ key }) => key === 'agreements')) ? menu.filter(({ to }) => to === '/tafels') : [])
    .sort((a, b) => b.to.length - a.to.length)[0];
}
