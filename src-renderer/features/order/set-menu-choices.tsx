import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { preselectedOf } from '#contract/choices';
import type { SetCourse } from '#contract/menu';
import { ChoiceTile, choicesClass, GroupFrame } from './group-choices';
import { canBeHad } from './menu-index';
import { chooseDishes } from './order-commands';
import { useOrder } from './order-context';
import { askedOf } from './sheet.rules';
import { SheetGroups } from './sheet-groups';
import type { ShownDish, ShownDraft } from './shown-drafts';

/** The courses of a set menu, each with its dishes, and below a dish what it asks itself. */
export function SetMenuChoices({ line }: { line: ShownDraft }) {
  const { menu } = useOrder();
  const courses = menu.item(line.itemId)?.setCourses ?? [];
  return (
    <div className="grid gap-4">
      {courses.map((course) => (
        <CourseDishes key={course.id} course={course} line={line} />
      ))}
    </div>
  );
}

function CourseDishes({ course, line }: { course: SetCourse; line: ShownDraft }) {
  const { visitId, menu, stock } = useOrder();
  const own = line.components.filter(({ setCourseId }) => setCourseId === course.id);
  const others = line.components.filter(({ setCourseId }) => setCourseId !== course.id);
  const isSingle = course.max === 1;
  const choose = (dishes: Pick<ShownDish, 'setCourseId' | 'itemId' | 'choices'>[]): void =>
    chooseDishes(visitId, line, [...others, ...dishes]);
  const tap = (itemId: string): void => {
    const isChosen = own.some((dish) => dish.itemId === itemId);
    const choices = preselectedOf(menu.item(itemId)?.modifierGroupIds ?? [], menu.groups);
    const dish = { setCourseId: course.id, itemId, choices };
    if (isChosen) choose(isSingle && course.min === 1 ? own : own.filter((one) => one.itemId !== itemId));
    else if (isSingle) choose([dish]);
    else if (own.length < course.max) choose([...own, dish]);
  };
  const asked = own.flatMap((dish, index) =>
    askedOf(
      menu.item(dish.itemId)?.modifierGroupIds ?? [],
      menu.groups,
      dish.choices,
      (choices) => choose(own.map((one, at) => (at === index ? { ...one, choices } : one))),
      { of: dish.name, key: `${course.id}/${dish.itemId}` },
    ),
  );
  const group = {
    name: course.name,
    min: course.min,
    max: course.max,
    maxEach: 1,
    modifiers: course.choices.flatMap(({ itemId, supplement }) => {
      const item = menu.item(itemId);
      return item ? [{ ...item, priceDelta: supplement }] : [];
    }),
  };
  return (
    <div className="grid gap-2.5">
      <GroupFrame
        group={group}
        of={null}
        picked={own.length}
        missing={Math.max(0, course.min - own.length)}
        isWide
      >
        <ToggleButtonGroup
          aria-label={course.name}
          selectionMode={isSingle ? 'single' : 'multiple'}
          disallowEmptySelection={isSingle && course.min === 1}
          selectedKeys={own.map(({ itemId }) => itemId)}
          onSelectionChange={(next) => {
            const had = (id: string): boolean => own.some(({ itemId }) => itemId === id);
            const added = group.modifiers.find(({ id }) => next.has(id) && !had(id));
            const tapped = added ?? group.modifiers.find(({ id }) => next.has(id) !== had(id));
            if (tapped) tap(tapped.id);
          }}
          className={choicesClass(true)}
        >
          {group.modifiers.map((item) => (
            <ChoiceTile
              key={item.id}
              modifier={{ id: item.id, name: item.name, available: canBeHad(item, stock) }}
              delta={item.priceDelta}
              times={own.filter(({ itemId }) => itemId === item.id).length}
              isFull={!isSingle && own.length >= course.max}
            />
          ))}
        </ToggleButtonGroup>
      </GroupFrame>
      <SheetGroups asked={asked} />
    </div>
  );
}
