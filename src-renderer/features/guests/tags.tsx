import { Star, Tag, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../../ui/button';
import { Chip, ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';

/** What most houses call their guests; any other word will do as well. */
const USUAL = ['VIP', 'Regular', 'Friend of the house', 'Press', 'Neighbour'] as const;

/** Tags as quiet chips; a VIP is seen at once. */
export function TagChips({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <Chip key={tag} family={tag === 'VIP' ? 'info' : 'neutral'} icon={tag === 'VIP' ? Star : Tag}>
          <bdi>{tag}</bdi>
        </Chip>
      ))}
    </span>
  );
}

interface TagFieldProps {
  value: readonly string[];
  onChange(tags: string[]): void;
}

/** The usual tags to tap, and a field for any other. */
export function TagField({ value, onChange }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const others = value.filter((tag) => !(USUAL as readonly string[]).includes(tag));
  const toggle = (tag: string): void =>
    onChange(value.includes(tag) ? value.filter((one) => one !== tag) : [...value, tag]);
  const add = (): void => {
    const tag = typed.trim();
    if (tag !== '' && !value.some((one) => one.toLowerCase() === tag.toLowerCase()))
      onChange([...value, tag]);
    setTyped('');
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-14 font-medium text-text-2">Tags</legend>
      <div className="flex flex-wrap gap-2">
        {USUAL.map((tag) => (
          <ChoiceChip key={tag} isSelected={value.includes(tag)} onChange={() => toggle(tag)}>
            {tag}
          </ChoiceChip>
        ))}
        {others.map((tag) => (
          <AriaButton
            key={tag}
            aria-label={`Remove the tag ${tag}`}
            onPress={() => toggle(tag)}
            className="inline-flex min-t1 items-center gap-2 rounded-2 border border-primary bg-primary px-3 font-medium text-on-primary"
          >
            <bdi>{tag}</bdi>
            <X aria-hidden size={16} />
          </AriaButton>
        ))}
      </div>
      <div className="flex items-end gap-2">
        <TextField
          label="Another tag"
          value={typed}
          onChange={setTyped}
          maxLength={30}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          className="flex-1"
        />
        <Button isDisabled={typed.trim() === ''} onPress={add}>
          Add tag
        </Button>
      </div>
    </fieldset>
  );
}
