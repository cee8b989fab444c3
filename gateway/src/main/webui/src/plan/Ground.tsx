import { lazy, Suspense } from 'react';
import type { GeoArea } from '../api/types';
import { wordsOf } from '../i18n';
import { AreaShape, useAreaWords } from './AreaShape';
import type { Ring } from './area';
import './plan.css';

const useWords = wordsOf('plan');

const PlanMap = lazy(() => import('../map/PlanMap'));

/** Where a plan lies: on the map, and in words. The form of its ground is there before the map is. */
export function Ground({ area, point, corners, onPlace }: {
  area?: GeoArea | undefined;
  point?: readonly number[] | undefined;
  corners?: Ring | undefined;
  /** Corners are set by pointing; they can be typed too. */
  onPlace?: (place: [lon: number, lat: number]) => void;
}) {
  const { t } = useWords();
  const words = useAreaWords(area);
  return (
    <figure className="area-shape">
      <Suspense fallback={area ? <AreaShape area={area} /> : <div className="plan-map-waiting" />}>
        <PlanMap area={area} point={point} corners={corners} label={onPlace ? t('pointing') : (words ?? t('onMap'))} {...(onPlace ? { onPlace } : {})} />
      </Suspense>
      {words && <figcaption>{words}</figcaption>}
    </figure>
  );
}
