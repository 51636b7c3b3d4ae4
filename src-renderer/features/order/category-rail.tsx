import { memo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useShallow } from 'zustand/react/shallow';
import { type Menu, shownSection } from './menu-index';
import { useOrderScreen } from './order.store';

/** The sections of the menu. Their places never change. */
export const CategoryRail = memo(function CategoryRail({ menu }: { menu: Menu }) {
  const { sectionId, search } = useOrderScreen(
    useShallow((screen) => ({ sectionId: screen.sectionId, search: screen.search })),
  );
  const shown = shownSection(menu, sectionId);
  return (
    <ToggleButtonGroup
      aria-label="Menu sections"
      orientation="vertical"
      selectionMode="single"
      // While searching no section is shown, so that a tap on any of them leads back.
      disallowEmptySelection={!search}
      selectedKeys={!search && shown ? [shown.id] : []}
      onSelectionChange={([id]) => {
        if (id !== undefined) useOrderScreen.setState({ sectionId: String(id), search: '', page: 0 });
      }}
      className="flex min-h-0 flex-col gap-1 overflow-y-auto border-e border-line bg-surface p-2 wide:gap-2 wide:p-3"
    >
      {menu.sections.map(({ id, name, colour }) => (
        <ToggleButton
          key={id}
          id={id}
          className="flex min-h-16 shrink-0 items-center gap-2 rounded-3 px-2 text-start text-14 leading-tight font-medium select-none data-hovered:bg-press data-pressed:bg-sunken data-selected:bg-sunken data-selected:font-semibold min-[1200px]:text-16 wide:min-h-[72px] wide:gap-3 wide:px-3.5"
        >
          <ColourKey colour={colour} className="h-8 w-1.5" />
          <span className="min-w-0 break-words">
            <bdi>{name}</bdi>
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});

/** The colour of a section: always beside its name, never a status. */
export function ColourKey({ colour, className }: { colour: number; className: string }) {
  return (
    <span
      aria-hidden
      style={{ background: `var(--cat-${colour})` }}
      className={`shrink-0 rounded-full ${className}`}
    />
  );
}
