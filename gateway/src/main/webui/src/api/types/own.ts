import type { Page, PartyRef } from './common';

export type Screen = 'PROJECTS' | 'COMPARISON' | 'BOTTLENECKS' | 'AGREEMENTS' | 'SOLUTIONS' | 'INVESTMENTS' | 'LOBBY' | 'CAPACITY';
/** Filters and order under a name. mailed: who looks gets mail when something changes in it. */
export type SavedView = { id: string; version: number; screen: Screen; name: string; query: string; shared: boolean; own: boolean; mayEdit: boolean; mailed: boolean; updatedAt: string };
export type MentionRole = 'PLANNER' | 'REVIEWER';
export type Comment = {
  id: string;
  version: number;
  party: PartyRef;
  /** Absent when it was withdrawn. */
  text?: string;
  mentions: { party: PartyRef; role?: MentionRole }[];
  at: string;
  editedAt?: string;
  withdrawnAt?: string;
  own: boolean;
  editableUntil?: string;
  mayWithdraw: boolean;
};
/** readers: who reads it all, and can be mentioned. */
export type CommentPage = Page<Comment> & { readers: PartyRef[]; mayWrite: boolean };
export type Notification = { id: string; kind: string; title: string; text: string; link: string; at: string; read: boolean };
