import { GroupChoices } from './group-choices';
import type { Asked } from './sheet.rules';

/** The groups that are asked, two abreast; one that belongs to a choice takes the whole width below it. */
export function SheetGroups({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  const top = asked.filter(({ of }) => of === null);
  // Two columns; an odd one takes the whole width, so that no half stays empty.
  const first = top.length % 2 === 1 ? top[0]?.key : undefined;
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-2.5 wide:gap-x-6 wide:gap-y-5">
      {asked.map((one) => (
        <GroupChoices key={one.key} asked={one} isWide={one.of !== null || one.key === first} />
      ))}
    </div>
  );
}
