import { useState } from 'react';
import { useGet, useWrite } from '../../api/queries';
import type { Membership, Page, Platform } from '../../api/types';
import { Button, Empty, LoadingRows, PartyName, Section, SystemError } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { EntryForm } from './EntryForm';

const useWords = wordsOf('parties');

interface MembersProps {
  platform: Platform | undefined;
  parties: readonly { code: string; label: string }[];
  edit: boolean;
  onDone: (said: string) => void;
}

const ROLES = ['MEMBER', 'CHAIR', 'SECRETARY'] as const;

/** Who belongs to a platform, in what role, from when until when. */
export function Members({ platform, parties, edit, onDone }: MembersProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<Membership | 'new'>();
  const members = useGet<Page<Membership>>(platform && `parties/v1/platforms/${platform.id}/memberships`, { pageSize: 200 });
  const remove = useWrite(['projects', 'bottlenecks']);
  if (!platform) {
    return null;
  }
  return (
    <Section
      title={t('membersOf', { name: platform.name })}
      aside={
        edit && (
          <Button short icon="plus" onClick={() => setOpen('new')}>
            {t('addMember')}
          </Button>
        )
      }
    >
      {members.error && <SystemError error={members.error} onRetry={() => void members.refetch()} />}
      {remove.error && <SystemError error={remove.error} kind="write" />}
      {members.isPending && <LoadingRows />}
      {members.data?.total === 0 && <Empty>{t('noMembers')}</Empty>}
      {members.data && members.data.total > 0 && (
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('party')}</th>
              <th scope="col">{t('field.role')}</th>
              <th scope="col">{t('field.from')}</th>
              <th scope="col">{t('field.until')}</th>
              {edit && <th scope="col">{t('change')}</th>}
            </tr>
          </thead>
          <tbody>
            {members.data.items.map((membership) => (
              <tr key={membership.id}>
                <th scope="row">
                  <PartyName party={membership.party} />
                </th>
                <td data-label={t('field.role')}>{t(`role.${membership.role}`)}</td>
                <td data-label={t('field.from')}>{format.day(membership.from)}</td>
                <td data-label={t('field.until')}>{membership.until ? format.day(membership.until) : t('noEnd')}</td>
                {edit && (
                  <td data-label={t('change')}>
                    <span className="buttons">
                      <Button short about={membership.party.name} onClick={() => setOpen(membership)}>
                        {t('change')}
                      </Button>
                      <Button
                        short
                        bare
                        about={membership.party.name}
                        busy={remove.isPending}
                        onClick={() =>
                          remove.mutate(
                            { method: 'DELETE', path: `parties/v1/memberships/${membership.id}`, ifMatch: membership.version },
                            { onSuccess: () => onDone(t('removed', { name: membership.party.name })) },
                          )
                        }
                      >
                        {t('remove')}
                      </Button>
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && (
        <EntryForm
          title={open === 'new' ? t('addMember') : t('changeTitle', { name: open.party.name })}
          fields={[
            { name: 'party', label: t('party'), kind: 'choice', choices: parties, fixed: open !== 'new' },
            { name: 'role', label: t('field.role'), kind: 'choice', choices: ROLES.map((role) => ({ code: role, label: t(`role.${role}`) })) },
            { name: 'from', label: t('field.from'), kind: 'date' },
            { name: 'until', label: t('field.until'), hint: t('hint.until'), optional: true, kind: 'date' },
          ]}
          initial={
            open === 'new'
              ? { platform: platform.id, party: '', role: 'MEMBER', from: format.today(), until: '' }
              : { platform: platform.id, party: open.party.id, role: open.role, from: open.from, until: open.until ?? '' }
          }
          path={open === 'new' ? 'parties/v1/memberships' : `parties/v1/memberships/${open.id}`}
          {...(open !== 'new' && { version: open.version })}
          onDone={onDone}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}
