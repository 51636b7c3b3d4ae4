import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Money } from '../../ui/money';
import { quickClass } from './quick-amounts';

interface TypedToggleProps {
  isTypingPart: boolean;
  onChange(partIsTyped: boolean): void;
  part: number;
  tendered: number;
}

/** While a part is paid: whether the keys type the part, or the cash that was handed over for it. */
export function TypedToggle({ isTypingPart, onChange, part, tendered }: TypedToggleProps) {
  return (
    <ToggleButtonGroup
      aria-label="What the keys type"
      orientation="vertical"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isTypingPart ? 'part' : 'cash']}
      onSelectionChange={([key]) => onChange(key === 'cash')}
      className="row-span-2 grid auto-rows-fr gap-3"
    >
      <ToggleButton id="part" className={toggleClass}>
        Part
        <small className="text-13 font-normal">
          <Money amount={part} />
        </small>
      </ToggleButton>
      <ToggleButton id="cash" className={toggleClass}>
        Cash
        <small className="text-13 font-normal">
          <Money amount={tendered} />
        </small>
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

const toggleClass = `${quickClass} data-selected:border-primary data-selected:bg-primary data-selected:text-on-primary`;
