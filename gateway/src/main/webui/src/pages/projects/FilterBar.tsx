import { useEffect, useState } from 'react';
import type { MunicipalityRef, Phase, PlanningStatus, PlanType, Platform, PriceClass } from '../../api/types';
import { label, options, statusWithCode } from '../../codes';
import { Button, Choice, ChoiceField, Dialog, Field, Icon } from '../../design';
import { count, day } from '../../format';
import { wordsOf } from '../../i18n';
import { chipsOf, withFilters, withOnly, withoutChip, writeListing, type Chip, type Filters, type Listing } from './filters';

const useWords = wordsOf('projects');

type Props = {
  listing: Listing;
  go: (listing: Listing) => void;
  municipalities: MunicipalityRef[];
  regions: Platform[];
  total: number | undefined;
};

/** The filters used most, a button for the rest, and what was chosen as chips that can be taken away. */
export function FilterBar({ listing: addressed, go: goTo, municipalities, regions, total }: Props) {
  const { t } = useWords();
  const { listing, go } = useAtOnce(addressed, goTo);
  const { filters } = listing;
  const [more, setMore] = useState(false);
  const set = (change: Partial<Filters>) => go(withFilters(listing, change));
  const status = filters.firm ?? (filters.status.length === 1 ? filters.status[0] : '') ?? '';
  return (
    <>
      <form
        className="filters no-print" role="search" aria-label={t('filters.label')}
        onSubmit={(event) => {
          event.preventDefault();
          const q = new FormData(event.currentTarget).get('q');
          set({ q: (typeof q === 'string' ? q.trim() : '') || undefined });
        }}
      >
        <SearchField key={filters.q ?? ''} q={filters.q} onSearch={(q) => set({ q })} />
        <div className="f">
          <label htmlFor="filter-municipality">{t('filters.municipality')}</label>
          <select
            id="filter-municipality" value={filters.municipality.length === 1 ? filters.municipality[0] : filters.municipality.length > 1 ? 'several' : ''}
            onChange={(event) => set({ municipality: event.target.value ? [event.target.value] : [] })}
          >
            <option value="">{t('filters.all')}</option>
            {filters.municipality.length > 1 && <option value="several" disabled>{t('filters.several', { count: filters.municipality.length })}</option>}
            {municipalities.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        </div>
        <div className="f">
          <label htmlFor="filter-status">{t('filters.status')}</label>
          <select
            id="filter-status" value={filters.status.length > 1 ? 'several' : status}
            onChange={({ target: { value } }) => set(
              value === 'true' || value === 'false' ? { firm: value, status: [] } : { firm: undefined, status: value ? [value as PlanningStatus] : [] },
            )}
          >
            <option value="">{t('filters.firmAndSoft')}</option>
            <option value="true">{t('filters.onlyFirm')}</option>
            <option value="false">{t('filters.onlySoft')}</option>
            {filters.status.length > 1 && <option value="several" disabled>{t('filters.several', { count: filters.status.length })}</option>}
            {options('planningStatus').map(({ code }) => <option key={code} value={code}>{statusWithCode(code as PlanningStatus)}</option>)}
          </select>
        </div>
        <div className="f">
          <label htmlFor="filter-price">{t('filters.priceClass')}</label>
          <select
            id="filter-price" value={filters.priceClass.length > 1 ? 'several' : (filters.priceClass[0] ?? '')}
            onChange={({ target: { value } }) => set({ priceClass: value ? [value as PriceClass] : [] })}
          >
            <option value="">{t('filters.all')}</option>
            {filters.priceClass.length > 1 && <option value="several" disabled>{t('filters.several', { count: filters.priceClass.length })}</option>}
            {options('priceClass').map(({ code, label: text }) => <option key={code} value={code}>{text}</option>)}
          </select>
        </div>
        <Button icon="filter" onClick={() => setMore(true)} aria-haspopup="dialog">{t('filters.more')}</Button>
      </form>
      <Chips listing={listing} go={go} municipalities={municipalities} regions={regions} />
      <Dialog open={more} onClose={() => setMore(false)} title={t('filters.more')}>
        <MoreFilters listing={listing} go={go} municipalities={municipalities} regions={regions} total={total} onDone={() => setMore(false)} />
      </Dialog>
    </>
  );
}

/** The address follows a moment after a choice; the controls show the choice at once. */
function useAtOnce(addressed: Listing, goTo: (listing: Listing) => void) {
  const [listing, setListing] = useState(addressed);
  const address = writeListing(addressed);
  const [seen, setSeen] = useState(address);
  if (seen !== address) {
    setSeen(address);
    setListing(addressed);
  }
  const go = (next: Listing) => {
    setListing(next);
    goTo(next);
  };
  return { listing, go };
}

const TYPING_MS = 350;
function SearchField({ q, onSearch }: { q: string | undefined; onSearch: (q: string | undefined) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(q ?? '');
  useEffect(() => {
    const wanted = text.trim() || undefined;
    if (wanted === q) return;
    const timer = setTimeout(() => onSearch(wanted), TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className="f">
      <label htmlFor="filter-q">{t('filters.q')}</label>
      <input type="search" id="filter-q" name="q" value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
    </div>
  );
}

function Chips({ listing, go, municipalities, regions }: Omit<Props, 'total'>) {
  const { t } = useWords();
  const chips = chipsOf(listing.filters);
  if (chips.length === 0) return <div className="chips" />;
  const text = ({ key, value = '' }: Chip): string => {
    switch (key) {
      case 'q': return t('chip.q', { text: value });
      case 'municipality': return municipalities.find(({ code }) => code === value)?.name ?? value;
      case 'region': return regions.find(({ id }) => id === value)?.name ?? t('filters.region');
      case 'status': return statusWithCode(value as PlanningStatus);
      case 'firm': return t(value === 'true' ? 'chip.firm' : 'chip.soft');
      case 'priceClass': return label('priceClass', value);
      case 'phase': return t('chip.phase', { phase: label('phase', value).toLowerCase() });
      case 'planType': return label('planType', value);
      case 'minHomes': return t('chip.minHomes', { count: Number(value), formatted: count(Number(value)) });
      case 'maxHomes': return t('chip.maxHomes', { count: Number(value), formatted: count(Number(value)) });
      case 'startBefore': return t('chip.startBefore', { date: day(value) });
      case 'startAfter': return t('chip.startAfter', { date: day(value) });
      case 'keyProject': case 'mismatch': case 'stale': case 'mine': case 'favourite': case 'following': return t(`chip.${key}`);
    }
  };
  return (
    <div className="chips">
      <span className="quiet">{t('filters.chosen')}</span>
      {chips.map((chip) => (
        <button key={`${chip.key} ${chip.value ?? ''}`} type="button" className="chip" onClick={() => go(withoutChip(listing, chip))}>
          {text(chip)} <Icon name="close" size={12} /><span className="reader-only">{t('common:remove')}</span>
        </button>
      ))}
      {chips.length > 1 && <Button bare short onClick={() => go(withOnly(listing, {}))}>{t('filters.clear')}</Button>}
    </div>
  );
}

/** In the side panel every change counts at once, and the button says how many projects are left. */
function MoreFilters({ listing, go, regions, total, onDone }: Props & { onDone: () => void }) {
  const { t } = useWords();
  const { filters } = listing;
  const set = (change: Partial<Filters>) => go(withFilters(listing, change));
  const toggle = <T extends string>(list: T[], value: T): T[] => (list.includes(value) ? list.filter((one) => one !== value) : [...list, value]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      {(['mine', 'favourite', 'following', 'keyProject', 'mismatch', 'stale'] as const).map((key) => (
        <Choice key={key} type="checkbox" name={key} value="true" checked={filters[key] === 'true'} label={t(`chip.${key}`)} onChange={(on) => set({ [key]: on ? 'true' : undefined })} />
      ))}
      {regions.length > 0 && (
        <Field name="region" label={t('filters.region')}>
          <select value={filters.region ?? ''} onChange={(event) => set({ region: event.target.value || undefined })}>
            <option value="">{t('filters.all')}</option>
            {regions.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </Field>
      )}
      <div className="two">
        <Field name="minHomes" label={t('filters.minHomes')}>
          <input type="number" min={0} inputMode="numeric" defaultValue={filters.minHomes} onBlur={(event) => set({ minHomes: event.target.value || undefined })} />
        </Field>
        <Field name="maxHomes" label={t('filters.maxHomes')}>
          <input type="number" min={0} inputMode="numeric" defaultValue={filters.maxHomes} onBlur={(event) => set({ maxHomes: event.target.value || undefined })} />
        </Field>
        <Field name="startAfter" label={t('filters.startAfter')}>
          <input type="date" value={filters.startAfter ?? ''} onChange={(event) => set({ startAfter: event.target.value || undefined })} />
        </Field>
        <Field name="startBefore" label={t('filters.startBefore')}>
          <input type="date" value={filters.startBefore ?? ''} onChange={(event) => set({ startBefore: event.target.value || undefined })} />
        </Field>
      </div>
      <ChoiceField name="phase" label={t('filters.phase')}>
        <div className="two">
          {options('phase').map(({ code, label: text }) => (
            <Choice
              key={code} type="checkbox" name="phase" value={code} label={text}
              checked={filters.phase.includes(code as Phase)} onChange={() => set({ phase: toggle(filters.phase, code as Phase) })}
            />
          ))}
        </div>
      </ChoiceField>
      <ChoiceField name="planType" label={t('filters.planType')}>
        {options('planType').map(({ code, label: text }) => (
          <Choice
            key={code} type="checkbox" name="planType" value={code} label={text}
            checked={filters.planType.includes(code as PlanType)} onChange={() => set({ planType: toggle(filters.planType, code as PlanType) })}
          />
        ))}
      </ChoiceField>
      <div className="buttons projects-filter-end">
        <Button type="submit" filled>{total === undefined ? t('filters.showSome') : t('filters.show', { count: total, formatted: count(total) })}</Button>
        <Button bare onClick={() => go(withOnly(listing, {}))}>{t('filters.clear')}</Button>
      </div>
    </form>
  );
}
