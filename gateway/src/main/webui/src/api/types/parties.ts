import type { PartyKind, PlatformKind, Role } from './codes';
import type { PartyRef } from './common';
import type { GroupChoice } from './sharing';

export type PlatformRef = { id: string; name: string; kind: PlatformKind };
export type Me = {
  account: string;
  name: string;
  roles: Role[];
  party: PartyRef;
  parties: PartyRef[];
  memberships: { platform: PlatformRef; role: 'MEMBER' | 'CHAIR' | 'SECRETARY' }[];
  chairs: PlatformRef[];
  deputyFor: Deputy[];
};
export type Party = {
  id: string;
  version: number;
  name: string;
  kind: PartyKind;
  municipality?: string;
  province?: string;
  kvk?: string;
  oin?: string;
  rsin?: string;
  website?: string;
  active: boolean;
};
export type Platform = {
  id: string;
  version: number;
  name: string;
  kind: PlatformKind;
  parent?: string;
  municipalities: string[];
  chair?: string;
  secretary?: string;
  toleranceMonths: number;
  toleranceShare: number;
  staleMonths: number;
  confirmDays: number;
  /** What its projects share when their owners choose nothing. */
  defaults?: GroupChoice[];
};

export type MembershipRole = 'MEMBER' | 'CHAIR' | 'SECRETARY';
export type Membership = {
  id: string;
  version: number;
  platform: PlatformRef;
  party: PartyRef;
  role: MembershipRole;
  from: string;
  until?: string;
  /** Whether it counts today. */
  active: boolean;
};
export type Person = { id: string; version: number; account: string; name: string; email?: string; function?: string; party: PartyRef; deputies: Deputy[] };
/** Who stands in for whom; nothing counts until it is accepted. */
export type Deputy = { id: string; version: number; person: PersonRef; deputy: PersonRef; roles: Role[]; from: string; until: string; accepted: boolean };
export type PersonRef = { id: string; name: string };

/** GET /session of the gateway; 200 also when signed out. */
export type SessionAnswer = {
  signedIn: boolean;
  name?: string;
  account?: string;
  roles?: Role[];
  party?: PartyRef;
  parties?: PartyRef[];
  language?: string;
};
/** Whether an invitation would find anybody of this party. */
export type Reachability = { party: string; reachable: boolean };
