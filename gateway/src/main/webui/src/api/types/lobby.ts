import type { Cause } from './codes';
import type { PartyRef } from './common';

/** What open bottlenecks of one cause weigh together; `months` is how long a home waits on average. */
export type Weight = { bottlenecks: number; projects: number; homes: number; months: number; parties: number };
export type LobbyBundle = { cause: Cause; label: string; weight: Weight; points: number; tables: { id: string; name: string }[] };
export type LobbyStatus = 'DRAFT' | 'SUBMITTED' | 'ANSWERED' | 'CLOSED';
export type Addressee = 'PROVINCE' | 'STATE';
/** `frozen` is what the table saw when it was submitted, `now` what it sees now; both absent for who may not read them. */
export type LobbyPoint = {
  id: string;
  version: number;
  wording: number;
  table: { id: string; name: string };
  cause: Cause;
  label: string;
  title: string;
  asked: string;
  addressee: Addressee;
  status: LobbyStatus;
  party: PartyRef;
  signatures: { party: PartyRef; signedAt: string }[];
  frozen?: Weight;
  now?: Weight;
  submittedOn?: string;
  answer?: string;
  answeredOn?: string;
  madeAt: string;
  may: { edit: boolean; sign: boolean; unsign: boolean; submit: boolean; answer: boolean; close: boolean };
};
