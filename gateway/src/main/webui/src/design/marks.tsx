import { useTranslation } from 'react-i18next';
import type { PartyKind, PartyRef, Side } from '../api/types';
import { days, monthsShort } from '../format';
import { Icon } from './Icon';

const sides: Partial<Record<PartyKind, Side>> = {
  DEVELOPER: 'MARKET', BUILDER: 'MARKET', INVESTOR: 'MARKET', CORPORATION: 'CORPORATION',
  MUNICIPALITY: 'MUNICIPALITY', PROVINCE: 'MUNICIPALITY', MINISTRY: 'MUNICIPALITY', WATER_AUTHORITY: 'MUNICIPALITY',
};
/** The side of the zipper a party stands on; undefined for a table's office, a grid operator and the operator of Rits. */
export const sideOf = (party: Pick<PartyRef, 'kind'>): Side | undefined => sides[party.kind];
export const sideClass = (side: Side | undefined): string =>
  side === undefined ? 'none' : ({ MARKET: 'market', CORPORATION: 'corporation', MUNICIPALITY: 'municipality' } as const)[side];

/** A party's name with the tooth of its side. */
export function PartyName({ party, name }: { party: Pick<PartyRef, 'kind' | 'side' | 'name'>; name?: string }) {
  return <span className={`side ${sideClass(sideOf(party))}`}>{name ?? party.name}</span>;
}

/** Any text (a date, "u") with the tooth of a side; the side's name is read out too. */
export function SideText({ side, children, named }: { side: Side; children: React.ReactNode; named?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`side ${sideClass(side)}`}>
      {!named && <span className="reader-only">{t(`side.${side}`)}: </span>}
      {children}
    </span>
  );
}

/** A measured difference, on the yellow of the folding rule. Never red: a difference is no fault. */
export function FoldingRule({ months, text }: { months?: number; text?: string }) {
  return <span className="difference">{text ?? monthsShort(months ?? 0)}</span>;
}

/** The sides close: within tolerance. */
export function Closes({ text }: { text?: string }) {
  const { t } = useTranslation();
  return <span className="closes"><Icon name="check" size={15} />{text ?? t('difference.closes')}</span>;
}

/** How old a statement is, in words. From 75% of the time on, it says when it becomes stale. */
export function AgeLabel({ ageDays, stale, staleInDays, plain }: { ageDays: number; stale: boolean; staleInDays?: number; plain?: boolean }) {
  const { t } = useTranslation();
  const age = days(ageDays);
  const text = plain ? age
    : stale ? t('age.stale', { days: age })
      : ageDays === 0 ? t('age.today')
        : staleInDays !== undefined && staleInDays <= 10 ? t('age.soon', { age, left: days(staleInDays) })
          : t('age.fresh', { days: age });
  return (
    <span className={['age', stale && 'stale', plain && 'nowrap'].filter(Boolean).join(' ')}>
      {!plain && <Icon name="clock" size={16} />}
      <span>{text}{plain && stale && <span className="reader-only"> ({t('age.short_stale')})</span>}</span>
    </span>
  );
}

/** Filled square: firm. Dashed square: soft. Always with the word. */
export function HardSoft({ firm }: { firm: boolean }) {
  const { t } = useTranslation();
  return <span className={firm ? 'firmness' : 'firmness soft'}>{t(firm ? 'firm' : 'soft')}</span>;
}
