import type { GeoArea } from '../api/types';
import { count } from '../format';
import { wordsOf } from '../i18n';
import { ringsOf, surface } from './area';

const useWords = wordsOf('plan');

const SIZE = 240;
const MARGIN = 12;

/** The form of the ground, north up. */
export function AreaShape({ area }: { area: GeoArea }) {
  const rings = ringsOf(area);
  const places = rings.flat();
  const lons = places.map(([lon = 0]) => lon);
  const lats = places.map(([, lat = 0]) => lat);
  const west = Math.min(...lons);
  const north = Math.max(...lats);
  const narrow = Math.cos((north * Math.PI) / 180);
  const span = Math.max((Math.max(...lons) - west) * narrow, north - Math.min(...lats), 1e-9);
  const scale = (SIZE - 2 * MARGIN) / span;
  const path = rings
    .map((ring) => `M${ring.map(([lon = 0, lat = 0]) => `${((lon - west) * narrow * scale + MARGIN).toFixed(1)} ${((north - lat) * scale + MARGIN).toFixed(1)}`).join('L')}Z`)
    .join('');
  return <svg className="plan-map-waiting" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true"><path d={path} fillRule="evenodd" /></svg>;
}

/** How large it is, and of how many corners. */
export function useAreaWords(area: GeoArea | undefined): string | undefined {
  const { t } = useWords();
  if (!area) return undefined;
  const rings = ringsOf(area);
  const squareMetres = surface(area);
  const size = squareMetres >= 10_000
    ? t('hectares', { count: Number((squareMetres / 10_000).toFixed(1)), size: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(squareMetres / 10_000) })
    : t('squareMetres', { size: count(Math.round(squareMetres)) });
  return t('areaSize', { size, corners: rings.flat().length - rings.length });
}
