import { useState } from 'react';
import { useGet } from '../../api/queries';
import type { Page, Party, Platform } from '../../api/types';
import { label, options } from '../../codes';
import { Button, Empty, Fetching } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { EntryDialog } from './EntryDialog';
import type { EntryField, EntryValues } from './EntryForm';
import { ListHead } from './ListHead';
import { Members } from './Members';
import { PlatformSharing } from './PlatformSharing';

const useWords = wordsOf('parties');

const BLANK: EntryValues = {
  name: '', kind: '', parent: '', municipalities: [], chair: '', secretary: '', toleranceMonths: '6', toleranceShare: '0,10', staleMonths: '3', confirmDays: '30',
};

/** The platforms whose standard choices count for the projects in their municipalities. */
const DECIDING: ReadonlySet<Platform['kind']> = new Set<Platform['kind']>(['LOCAL', 'REGION']);

export function PlatformList({ edit }: { edit: boolean }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<Platform | 'new'>();
  const [shown, setShown] = useState<string>();
  const [sharing, setSharing] = useState<Platform>();
  const platforms = useGet<Page<Platform>>('parties/v1/platforms', { q, pageSize: 200, sort: 'name' }, { keep: true });
  const parties = useGet<Page<Party>>('parties/v1/parties', { pageSize: 200, sort: 'name' });
  const everyone = (parties.data?.items ?? []).map((each) => ({ code: each.id, label: each.name }));
  const municipalities = (parties.data?.items ?? []).flatMap((each) =>
    each.kind === 'MUNICIPALITY' && each.municipality ? [{ code: each.municipality, label: each.name }] : [],
  );
  const all = platforms.data?.items ?? [];
  const nameOf = (id: string | undefined) => everyone.find((each) => each.code === id)?.label ?? '–';
  const fields: EntryField[] = [
    { name: 'name', label: t('field.name'), kind: 'text' },
    { name: 'kind', label: t('field.kind'), kind: 'choice', choices: options('platformKind'), fixed: open !== 'new' },
    { name: 'parent', label: t('field.parent'), optional: true, kind: 'choice', choices: all.map((each) => ({ code: each.id, label: each.name })) },
    { name: 'municipalities', label: t('field.municipalities'), hint: t('hint.municipalities'), kind: 'several', choices: municipalities },
    { name: 'chair', label: t('field.chair'), optional: true, kind: 'choice', choices: everyone },
    { name: 'secretary', label: t('field.secretary'), optional: true, kind: 'choice', choices: everyone },
    { name: 'toleranceMonths', label: t('field.toleranceMonths'), hint: t('hint.toleranceMonths'), kind: 'text' },
    { name: 'toleranceShare', label: t('field.toleranceShare'), hint: t('hint.toleranceShare'), kind: 'text' },
    { name: 'staleMonths', label: t('field.staleMonths'), hint: t('hint.staleMonths'), kind: 'text' },
    { name: 'confirmDays', label: t('field.confirmDays'), hint: t('hint.confirmDays'), kind: 'text' },
  ];
  return (
    <>
      <ListHead q={q} onQ={setQ} said={said} add={edit ? () => setOpen('new') : undefined} addText={t('addPlatform')} />
      <Fetching what={platforms} />
      {platforms.data?.total === 0 && <Empty>{t('noneFound')}</Empty>}
      {all.length > 0 && (
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('field.name')}</th>
              <th scope="col">{t('field.kind')}</th>
              <th scope="col" className="number">
                {t('field.municipalities')}
              </th>
              <th scope="col">{t('field.chair')}</th>
              <th scope="col">{t('field.members')}</th>
              <th scope="col">{t('defaults.column')}</th>
              {edit && <th scope="col">{t('change')}</th>}
            </tr>
          </thead>
          <tbody>
            {all.map((platform) => (
              <tr key={platform.id}>
                <th scope="row">{platform.name}</th>
                <td data-label={t('field.kind')}>{label('platformKind', platform.kind)}</td>
                <td data-label={t('field.municipalities')} className="number">
                  {platform.municipalities.length === 0 ? t('wholeCountry') : format.count(platform.municipalities.length)}
                </td>
                <td data-label={t('field.chair')}>{nameOf(platform.chair)}</td>
                <td data-label={t('field.members')}>
                  <Button short about={platform.name} aria-expanded={shown === platform.id} onClick={() => setShown(shown === platform.id ? undefined : platform.id)}>
                    {t('showMembers')}
                  </Button>
                </td>
                <td data-label={t('defaults.column')}>
                  {DECIDING.has(platform.kind) ? (
                    <Button short about={platform.name} aria-haspopup="dialog" onClick={() => setSharing(platform)}>
                      {platform.defaults && platform.defaults.length > 0 ? t('defaults.own', { count: platform.defaults.length }) : t('defaults.none')}
                    </Button>
                  ) : '–'}
                </td>
                {edit && (
                  <td data-label={t('change')}>
                    <Button short about={platform.name} onClick={() => setOpen(platform)}>
                      {t('change')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown && <Members platform={all.find((each) => each.id === shown)} parties={everyone} edit={edit} onDone={setSaid} />}
      {sharing && <PlatformSharing platform={sharing} values={valuesOf(sharing)} edit={edit} onDone={setSaid} onClose={() => setSharing(undefined)} />}
      {open && <EntryDialog open={open} add={t('addPlatform')} fields={fields} blank={BLANK} valuesOf={valuesOf} path="parties/v1/platforms" onDone={setSaid} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function valuesOf(platform: Platform): EntryValues {
  return {
    name: platform.name,
    kind: platform.kind,
    parent: platform.parent ?? '',
    municipalities: platform.municipalities,
    chair: platform.chair ?? '',
    secretary: platform.secretary ?? '',
    toleranceMonths: String(platform.toleranceMonths),
    toleranceShare: String(platform.toleranceShare).replace('.', ','),
    staleMonths: String(platform.staleMonths),
    confirmDays: String(platform.confirmDays),
    defaults: platform.defaults ?? [],
  };
}
