import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Output } from '#contract/contract';

type Person = Output<'staff.list'>[number];

interface StaffTilesProps {
  staff: readonly Person[];
  chosenId: string | null;
  onChoose(id: string | null): void;
}

/** Who works here, and who has tables open. Choosing a name is a courtesy: the PIN alone is enough. */
export function StaffTiles({ staff, chosenId, onChoose }: StaffTilesProps) {
  return (
    <ul className="-m-1 grid min-h-0 grid-cols-[repeat(auto-fill,minmax(156px,1fr))] gap-3 overflow-y-auto p-1 mid:grid-cols-4">
      {staff.map(({ id, firstName, lastName, initials, title, openTables }) => (
        <li key={id}>
          <ToggleButton
            isSelected={id === chosenId}
            onChange={(chosen) => onChoose(chosen ? id : null)}
            className="group flex h-29 w-full flex-col rounded-4 border border-line bg-surface p-3 text-start leading-snug shadow-1 data-hovered:border-line-control data-pressed:bg-sunken data-selected:outline-3 data-selected:-outline-offset-1 data-selected:outline-select wide:h-37 wide:p-4"
          >
            <span className="mb-auto grid size-10 place-items-center rounded-full bg-sunken text-14 font-semibold text-text-2 group-data-selected:bg-primary group-data-selected:text-on-primary wide:size-12 wide:text-16">
              {initials}
            </span>
            <bdi className="w-full truncate text-16 font-semibold tracking-tight wide:text-18">
              {firstName} {lastName}
            </bdi>
            <span className="flex w-full items-center gap-1.5 truncate text-13 text-text-3">
              <span
                aria-hidden
                className={`size-2 shrink-0 rounded-full ${openTables > 0 ? 'bg-ok' : 'border-2 border-line-control'}`}
              />
              {title}
              {openTables > 0 && ` · ${openTables} ${openTables === 1 ? 'table' : 'tables'} open`}
            </span>
          </ToggleButton>
        </li>
      ))}
    </ul>
  );
}
