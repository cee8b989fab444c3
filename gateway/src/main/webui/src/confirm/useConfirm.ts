import { useState } from 'react';
import { useWrite } from '../api/queries';
import type { StatementView } from '../api/types';

type Item = { project: string; party: string };
export type Refused = Item & { code: string; detail?: string };
type Confirmation = { id: string; confirmed: Item[]; refused: Refused[]; undoUntil: string; kept: number };
export type Outcome = { kind: 'done'; id: string; count: number; names: string[] } | { kind: 'undone'; kept: number };

export const keyOf = ({ project, party }: Item): string => `${project} ${party}`;

/** Still right, for one or many at once, with a way back for a quarter of an hour. */
export function useConfirm() {
  const write = useWrite<Confirmation>();
  const back = useWrite<Confirmation>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [refused, setRefused] = useState<Refused[]>([]);
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());

  const confirm = (statements: StatementView[], onDone: () => void = () => undefined, onFailed: () => void = () => undefined) => {
    setSending(new Set(statements.map((one) => keyOf({ project: one.project.id, party: one.party.id }))));
    write.mutate(
      {
        path: 'projects/v1/confirmations',
        body: { statements: statements.map((one) => ({ project: one.project.id, party: one.party.id, version: one.version })) },
      },
      {
        onSuccess: ({ data }) => {
          const names = statements.filter((one) => data.confirmed.some((each) => each.project === one.project.id)).map((one) => one.project.name);
          setRefused(data.refused);
          setOutcome(data.confirmed.length > 0 ? { kind: 'done', id: data.id, count: data.confirmed.length, names } : undefined);
          if (data.confirmed.length > 0) onDone();
          else onFailed();
        },
        onError: onFailed,
        onSettled: () => setSending(new Set()),
      },
    );
  };
  const undo = (id: string) =>
    back.mutate({ path: `projects/v1/confirmations/${id}/_undo` }, { onSuccess: ({ data }) => setOutcome({ kind: 'undone', kept: data.kept }) });

  return { confirm, undo, outcome, refused, sending, error: write.error ?? back.error, undoing: back.isPending };
}
