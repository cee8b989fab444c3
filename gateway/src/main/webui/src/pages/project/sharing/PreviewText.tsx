import { useGet } from '../../../api/queries';
import type { Look, Page, PartyRef, ReleasePreview } from '../../../api/types';
import { wordsOf } from '../../../i18n';
import { competitorsSee, competitorsSentence } from '../../../sharing/competitors';
import { sightSentence, sightsOf } from '../../../sharing/sight';

const useWords = wordsOf('project-sharing', 'sharing');

/** Who gains, who loses; and what was taken along already, for what is withdrawn. */
export function PreviewText({ preview, homes, owner, project }: { preview: ReleasePreview; homes: number; owner: PartyRef; project: string }) {
  const { t } = useWords();
  const { audience, changes } = preview;
  const sights = sightsOf(changes);
  const withdrawn = sights.filter(({ gains }) => !gains).flatMap(({ groups }) => groups);
  const looks = useGet<Page<Look>>(withdrawn.length > 0 ? `projects/v1/projects/${project}/looks` : undefined, { days: 30, pageSize: 200 });
  const taken = (looks.data?.items ?? [])
    .filter(({ party, groups }) => party.id !== owner.id && groups.some((group) => withdrawn.includes(group)))
    .reduce((sum, { exported, received }) => sum + exported + received, 0);
  const competitorsGain = changes.some(({ group, circle, to }) => group === 'CORE' && circle === 'MARKET' && to === 'about');
  const mine = owner.kind !== 'MUNICIPALITY';
  if (sights.length === 0) return <p>{t('nobodyElse')}</p>;
  return (
    <>
      {sights.map((sight, index) => <p key={`${sight.gains} ${sight.groups.join()} ${sight.about}`}>{sightSentence(sight, t, { mine, next: index > 0 })}</p>)}
      {competitorsGain && <p>{competitorsSentence(competitorsSee(audience), homes, t)}</p>}
      <p>{withdrawn.length > 0 ? t(taken > 0 ? 'takenAlong' : 'withdraw', { count: taken }) : t('canWithdraw')}</p>
    </>
  );
}
