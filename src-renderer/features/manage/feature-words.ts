import type { TableFeature } from '#contract/tables';

/** What a guest may ask of a table, as people say it. */
export const featureWords: Record<TableFeature, string> = {
  window: 'Window',
  accessible: 'Accessible',
  high_chair: 'High chair',
  quiet: 'Quiet',
};
