import { z } from 'zod';
import * as f from './fields';
import { id } from './ids';
import { read, write } from './procedure';

export const person = z.object({ id, name: z.string(), initials: z.string() });
export type Person = z.infer<typeof person>;

/** Who has a section tonight. After `cutAt` nobody new is seated with them there. */
const assignment = z.object({
  id,
  server: person,
  since: f.instant,
  cutAt: f.instant.nullable(),
});

/** The sections of the room, and who has which tonight. */
export const sectionsContract = {
  'sections.view': read({
    permission: 'floor:see',
    summary: 'The sections with their tables, tonight’s line-up, and who could be in it.',
    input: z.object({}),
    output: z.object({
      date: f.date,
      sections: z.array(
        z.object({
          id,
          name: z.string(),
          /** A, B, C: what the plan shows. */
          letter: z.string(),
          tableIds: z.array(id),
          seats: z.number().int(),
          lineUp: z.array(assignment),
        }),
      ),
      tables: z.array(
        z.object({
          id,
          number: z.string(),
          seats: z.number().int(),
          area: z.string(),
          sectionId: id.nullable(),
        }),
      ),
      staff: z.array(person.extend({ title: z.string() })),
    }),
  }),
  'sections.add': write({
    permission: 'floor:edit',
    summary: 'Adds a section without tables, after those there are.',
    input: z.object({ sectionId: id, name: f.line(40) }),
    output: z.object({}),
    errors: ['SECTION_NAME_TAKEN', 'ID_EXISTS'],
  }),
  'sections.rename': write({
    permission: 'floor:edit',
    summary: 'Gives a section another name.',
    input: z.object({ sectionId: id, name: f.line(40) }),
    output: z.object({}),
    errors: ['SECTION_UNKNOWN', 'SECTION_NAME_TAKEN'],
  }),
  'sections.remove': write({
    permission: 'floor:edit',
    summary: 'Removes a section; its tables belong to none. Refused while somebody has it tonight.',
    input: z.object({ sectionId: id }),
    output: z.object({}),
    errors: ['SECTION_UNKNOWN', 'SECTION_STAFFED'],
  }),
  'sections.setTables': write({
    permission: 'floor:edit',
    summary: 'Puts tables into a section, or into none. A table is in one section at most.',
    input: z.object({ sectionId: id.nullable(), tableIds: z.array(id).min(1).max(200) }),
    output: z.object({}),
    errors: ['SECTION_UNKNOWN', 'TABLE_UNKNOWN'],
  }),
  'sections.assign': write({
    permission: 'floor:seat',
    summary: 'Gives a server a section for tonight.',
    input: z.object({ assignmentId: id, sectionId: id, serverId: id }),
    output: z.object({}),
    errors: ['SECTION_UNKNOWN', 'STAFF_UNKNOWN', 'SERVER_ASSIGNED', 'ID_EXISTS'],
  }),
  'sections.cut': write({
    permission: 'floor:seat',
    summary: 'Cuts a server: nobody new is seated with them there. Their parties stay theirs.',
    input: z.object({ assignmentId: id }),
    output: z.object({}),
    errors: ['ASSIGNMENT_UNKNOWN'],
  }),
  'sections.resume': write({
    permission: 'floor:seat',
    summary: 'Takes back a cut.',
    input: z.object({ assignmentId: id }),
    output: z.object({}),
    errors: ['ASSIGNMENT_UNKNOWN', 'SERVER_ASSIGNED'],
  }),
  'sections.relieve': write({
    permission: 'floor:seat',
    summary: 'Another server takes over a section, with or without the parties that sit there.',
    input: z.object({
      assignmentId: id,
      newAssignmentId: id,
      serverId: id,
      withParties: z.boolean().default(false),
    }),
    output: z.object({}),
    errors: ['ASSIGNMENT_UNKNOWN', 'STAFF_UNKNOWN', 'SERVER_ASSIGNED', 'ID_EXISTS'],
  }),
  'sections.swap': write({
    permission: 'floor:seat',
    summary: 'Two servers change sections. Their parties stay theirs.',
    input: z.object({ assignmentId: id, otherAssignmentId: id }),
    output: z.object({}),
    errors: ['ASSIGNMENT_UNKNOWN', 'SERVER_ASSIGNED'],
  }),
};
