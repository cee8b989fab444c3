import { useMe } from '../../shell/session';

/** Who may offer, ask and answer for the party. */
export function useWrites(): boolean {
  const { roles } = useMe();
  return !roles.includes('councillor') && roles.some((role) => role === 'planner' || role === 'reviewer' || role === 'chair');
}
