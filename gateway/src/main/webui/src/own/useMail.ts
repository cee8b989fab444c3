import { useWrite } from '../api/queries';
import type { SavedView } from '../api/types';

/** Mail about a view when something changes in it: for oneself, also of a view of the party. */
export function useMail() {
  const write = useWrite();
  const set = (view: Pick<SavedView, 'id'>, on: boolean, onDone?: () => void) =>
    write.mutate({ method: on ? 'PUT' : 'DELETE', path: `projects/v1/views/${view.id}/mail` }, onDone && { onSuccess: onDone });
  return { set, busy: write.isPending, error: write.error };
}
