import type { PartyRef } from './common';

export type CapacityKind = 'OFFER' | 'REQUEST';
export type Expertise = { code: string; label: string };
export type CapacityAnswer = {
  id: string;
  party: PartyRef;
  own?: string;
  note?: string;
  status: 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
  at: string;
};
/** Hours are a week; `ends` is the last day; `area` is the code of a municipality. */
export type CapacityView = {
  id: string;
  version: number;
  kind: CapacityKind;
  party: PartyRef;
  expertise: Expertise;
  hours: number;
  starts: string;
  ends: string;
  area?: string;
  note?: string;
  bottleneck?: { id: string; title: string };
  status: 'OPEN' | 'TAKEN' | 'WITHDRAWN';
  partner?: PartyRef;
  madeAt: string;
  fits: number;
  answers: CapacityAnswer[];
  may: { edit: boolean; answer: boolean };
};
export type FitReason = 'ALL_HOURS' | 'SOME_HOURS' | 'WHOLE_PERIOD' | 'PART_OF_PERIOD' | 'SAME_AREA' | 'OTHER_AREA';
export type CapacityMatch = {
  offer: CapacityView;
  request: CapacityView;
  fit: { score: number; hours: number; from: string; until: string; why: FitReason[] };
};
