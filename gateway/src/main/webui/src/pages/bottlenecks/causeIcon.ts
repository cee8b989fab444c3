import type { Cause } from '../../api/types';
import type { IconName } from '../../design';

/** Causes get no colour each: an icon and a word tell them apart. */
const ICONS: Partial<Record<Cause, IconName>> = {
  NITROGEN: 'leaf',
  GRID: 'plug',
  VIABILITY_GAP: 'euro',
  PUBLIC_CAPACITY: 'people',
  BUILD_CAPACITY: 'helmet',
  OBJECTION_APPEAL: 'scales',
  PUBLIC_SUPPORT: 'talk',
  LAND: 'map',
  ACCESS: 'road',
  NATURE_SPECIES: 'leaf',
  NOISE_ENVIRONMENT: 'sound',
  SOIL: 'ground',
  WATER: 'drop',
  POLICY_LADDER: 'paper',
  PERMIT: 'paper',
  COST_MARKET: 'hammer',
  OTHER: 'flag',
};

export function causeIcon(cause: Cause): IconName {
  return ICONS[cause] ?? 'flag';
}
