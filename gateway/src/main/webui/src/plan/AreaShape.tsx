import { useTranslation } from 'react-i18next';
import type { GeoArea } from '../api/types';
import { count } from '../format';
import { ringsOf, surface } from './area';
import './plan.css';

const SIZE = 240;
const MARGIN = 12;

/** The form of the ground, north up; beside it in words how large it is. */
export function AreaShape({ area }: { area: GeoArea }) {
  const { t } = useTranslation('plan');
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
  const squareMetres = surface(area);
  const size = squareMetres >= 10_000
    ? t('hectares', { count: Number((squareMetres / 10_000).toFixed(1)), size: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(squareMetres / 10_000) })
    : t('squareMetres', { size: count(Math.round(squareMetres)) });
  const corners = places.length - rings.length;
  return (
    <figure className="area-shape">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={t('areaSize', { size, corners })}><path d={path} fillRule="evenodd" /></svg>
      <figcaption>{t('areaSize', { size, corners })}</figcaption>
    </figure>
  );
}
