import { useState } from 'react';
import { Button, Field, Note } from '../design';
import { wordsOf } from '../i18n';
import { readPoint } from '../map/coordinates';
import { readArea } from './area';
import { Ground } from './Ground';
import { areaIn, type DetailDraft } from './details';
import './plan.css';

const useWords = wordsOf('plan');

/** The ground of the plan: GeoJSON pasted as it comes, or corner by corner; the form shows at once. */
export function AreaField({ value, onChange, error }: { value: DetailDraft; onChange: (next: Partial<DetailDraft>) => void; error: string | undefined }) {
  const { t } = useWords();
  const [corner, setCorner] = useState('');
  const [wrong, setWrong] = useState(false);
  const area = areaIn(value);
  const add = () => {
    const point = readPoint(corner);
    setWrong(point === undefined);
    if (!point) return;
    onChange({ corners: [...value.corners, point.coordinates] });
    setCorner('');
  };
  return (
    <>
      <Field name="area" optional label={t('field.area')} hint={t('hint.area')} error={error}>
        <textarea value={value.areaText} spellCheck={false} onChange={(event) => onChange({ areaText: event.target.value })} />
      </Field>
      {value.areaText.trim() !== '' && !readArea(value.areaText) && <Note kind="asks" live><p>{t('areaUnreadable')}</p></Note>}
      {value.areaText.trim() === '' && (
        <>
          <Field name="corner" optional label={t('field.corner')} hint={t('hint.corner')} error={wrong ? t('cornerWrong') : undefined}>
            <input
              type="text" autoComplete="off" value={corner} onChange={(event) => setCorner(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </Field>
          <p className="buttons"><Button short icon="plus" onClick={add}>{t('addCorner')}</Button></p>
          {value.corners.length > 0 && (
            <ol className="corners">
              {value.corners.map(([lon = 0, lat = 0], index) => (
                <li key={`${lon} ${lat} ${index}`}>
                  {lat.toFixed(5)}, {lon.toFixed(5)}{' '}
                  <Button bare short aria-label={t('removeCorner', { number: index + 1 })} onClick={() => onChange({ corners: value.corners.filter((_, other) => other !== index) })}>{t('common:remove')}</Button>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      <Ground
        area={area ?? undefined} corners={value.areaText.trim() === '' ? value.corners : undefined}
        {...(value.areaText.trim() === '' ? { onPlace: (place) => onChange({ corners: [...value.corners, place] }) } : {})}
      />
    </>
  );
}
