export const services = ['projects', 'parties', 'bottlenecks'] as const;
export type AuditService = (typeof services)[number];
/** What is looked for; empty is everything. */
export type Asked = { service: AuditService; party: string; from: string; until: string; reason: string };

export const REASON_LEAST = 10;

export function faultsOf({ from, until, reason }: Asked, administrator: boolean): ('until' | 'reason')[] {
  const faults: ['until' | 'reason', boolean][] = [
    ['until', from !== '' && until !== '' && until < from],
    ['reason', administrator && reason.trim().length < REASON_LEAST],
  ];
  return faults.filter(([, wrong]) => wrong).map(([name]) => name);
}
