import type { Output } from '#contract/contract';

/** The menu as it is edited, and its parts. */
export type Editor = Output<'menu.editor'>;
export type EditedSection = Editor['sections'][number];
export type EditedItem = Editor['items'][number];
export type EditedGroup = Editor['groups'][number];
export type EditedModifier = EditedGroup['modifiers'][number];
export type EditedRate = Editor['taxRates'][number];
export type EditedClass = Editor['taxClasses'][number];
export type EditedRule = Editor['priceRules'][number];
