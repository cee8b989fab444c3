import './map.css';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../design/Icon';
import { wordsOf } from '../i18n';
import { useSettings } from '../shell/session';
import { createPlanMap, type PlanOnMap } from './createPlanMap';
import { useBoundaries } from './useBoundaries';

const useWords = wordsOf('map');

/** One plan where it lies. What it shows is said in words beside it; a corner can be typed as well as pointed at. */
export default function PlanMap({ area, point, corners, label, onPlace }: PlanOnMap & { label: string; onPlace?: (place: [lon: number, lat: number]) => void }) {
  const { t } = useWords();
  const { tiles } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<ReturnType<typeof createPlanMap>>(undefined);
  const placed = useRef(onPlace);
  const [sized, setSized] = useState(false);
  const pointing = onPlace !== undefined;
  const url = tiles?.url;
  useEffect(() => {
    placed.current = onPlace;
  });
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && entry.contentRect.width > 0 && setSized(true));
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!box.current || !sized) return;
    const made = createPlanMap(box.current, url, pointing ? (place) => placed.current?.(place) : undefined);
    map.current = made;
    return () => {
      map.current = undefined;
      made.close();
    };
  }, [url, sized, pointing]);
  const shown = JSON.stringify({ area, point, corners });
  const moved = useRef(false);
  useEffect(() => {
    const plan = JSON.parse(shown) as PlanOnMap;
    const something = plan.area !== undefined || plan.point !== undefined || (plan.corners?.length ?? 0) > 0;
    // While somebody points, the map must not move under his hand.
    map.current?.show(plan, !pointing || !moved.current);
    if (map.current && something) moved.current = true;
  }, [shown, sized, url, pointing]);
  const boundaries = useBoundaries();
  useEffect(() => {
    if (boundaries.data) map.current?.showBoundaries(boundaries.data);
  }, [boundaries.data, sized, url, pointing]);
  return (
    <>
      <div className="map-frame">
        <div ref={box} className="map-canvas plan-map" role="img" aria-label={label} />
        <div className="map-buttons">
          <button type="button" className="icon-button" aria-label={t('zoomIn')} onClick={() => map.current?.zoom(1)}><Icon name="plus" size={20} /></button>
          <button type="button" className="icon-button" aria-label={t('zoomOut')} onClick={() => map.current?.zoom(-1)}><Icon name="minus" size={20} /></button>
        </div>
      </div>
      <p className="map-source">{[url && (tiles.attribution ?? t('tiles')), boundaries.data?.features.length && t('boundaries')].filter(Boolean).join(' · ')}</p>
    </>
  );
}
