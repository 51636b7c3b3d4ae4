import type { StaffMember } from '#contract/staff';

/** What each role is called, and what it may do in a sentence. */
export const roleWords: Record<StaffMember['role'], { name: string; may: string }> = {
  server: { name: 'Server', may: 'Floor, book, orders and payments.' },
  kitchen: { name: 'Kitchen', may: 'Tickets, and 86 of items.' },
  manager: { name: 'Manager', may: 'Everything, with menu, staff and figures.' },
  admin: { name: 'Owner', may: 'Everything.' },
};
