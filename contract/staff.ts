import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { permissions } from './permissions';
import { read, session, write } from './procedure';

const staffRole = z.enum(['admin', 'manager', 'server', 'kitchen']);

export const staffMember = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  initials: z.string(),
  role: staffRole,
  /** What the person is called on the floor: "Server", "Host", "Chef". */
  title: z.string(),
});
export type StaffMember = z.infer<typeof staffMember>;

const signedIn = staffMember.extend({ permissions: z.array(z.enum(permissions)) });
export type SignedIn = z.infer<typeof signedIn>;

export const staffContract = {
  'staff.list': read({
    permission: null,
    summary: 'Who works here: the tiles of the sign-in screen.',
    input: z.object({}),
    output: z.array(staffMember.extend({ openTables: z.number().int() })),
  }),
  'staff.signIn': session({
    permission: null,
    summary: 'Signs a person in by PIN. The session goes into the Authorization header of later calls.',
    input: z.object({ pin: f.pin }),
    output: z.object({ session: z.string(), staff: signedIn }),
    errors: ['PIN_WRONG', 'PIN_PAUSED', 'VENUE_MISSING'],
  }),
  'staff.signOut': session({
    permission: 'menu:see',
    summary: 'Ends the session that asks for it.',
    input: z.object({}),
    output: z.object({}),
  }),
  'staff.approve': session({
    permission: 'menu:see',
    summary:
      'A second person gives leave by PIN for one command of the person who is signed in. It goes into the X-Approval header of that command, within two minutes, and is good for one.',
    input: z.object({
      pin: f.pin,
      permission: z.enum(permissions),
      /** What else the command needs, of what it was refused for. */
      also: z.array(z.enum(permissions)).max(4).default([]),
    }),
    output: z.object({ approval: z.string(), approver: staffMember }),
    errors: ['PIN_WRONG', 'PIN_PAUSED', 'APPROVER_NOT_ALLOWED'],
  }),
  'staff.me': read({
    permission: 'menu:see',
    summary: 'The person this session belongs to.',
    input: z.object({}),
    output: signedIn,
  }),
  'staff.add': write({
    permission: 'staff:edit',
    summary: 'Adds a member of staff with a PIN.',
    input: z.object({
      staffId: id,
      firstName: f.line(100),
      lastName: f.line(100),
      role: staffRole,
      title: f.line(40),
      pin: f.pin,
    }),
    output: z.object({}),
    errors: ['PIN_TAKEN', 'ID_EXISTS'],
  }),
};
