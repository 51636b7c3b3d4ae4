import type { Handlers, Of } from '../host/handlers';
import { tellingKitchen } from '../printing/moved.service';
import { assign, cut, relieve, resume, swap } from './line-up.service';
import { addSection, nameSection, removeSection, setTables, viewSections } from './sections.service';

/** The sections of the room, and who has which tonight. */
export const sectionsHandlers: Handlers<Of<'sections'>> = {
  'sections.view': (context) => viewSections(context),
  'sections.add': async ({ tx, note }, { sectionId, name }) => {
    await addSection(tx, { id: sectionId, name });
    note({ entityType: 'section', entityId: sectionId, after: { name } });
    return {};
  },
  'sections.rename': async ({ tx, note }, { sectionId, name }) => {
    await nameSection(tx, { id: sectionId, name });
    note({ entityType: 'section', entityId: sectionId, after: { name } });
    return {};
  },
  'sections.remove': async (context, { sectionId }) => {
    await removeSection(context, sectionId);
    context.note({ entityType: 'section', entityId: sectionId, after: { removed: true } });
    return {};
  },
  'sections.setTables': async ({ tx }, { sectionId, tableIds }) => {
    await setTables(tx, sectionId, tableIds);
    return {};
  },
  'sections.assign': async (context, input) => {
    await assign(context, input);
    return {};
  },
  'sections.cut': async (context, { assignmentId }) => {
    await cut(context, assignmentId);
    return {};
  },
  'sections.resume': async (context, { assignmentId }) => {
    await resume(context, assignmentId);
    return {};
  },
  'sections.relieve': async (context, input) => {
    await tellingKitchen(context, () => relieve(context, input));
    return {};
  },
  'sections.swap': async (context, input) => {
    await swap(context, input);
    return {};
  },
};
