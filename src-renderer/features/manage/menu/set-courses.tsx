import { Plus, X } from 'lucide-react';
import { v7 as newId } from 'uuid';
import { Button } from '../../../ui/button';
import { ComboField } from '../../../ui/combo-field';
import { TextField } from '../../../ui/field';
import { NumberStepper } from '../../../ui/number-stepper';
import { AmountField } from '../amount-fields';
import { moved, Place } from './editor-parts';
import type { EditedItem, Editor } from './menu-editor.types';

type Course = EditedItem['setCourses'][number];

interface SetCoursesProps {
  editor: Editor;
  itemId: string;
  courses: readonly Course[];
  onChange(courses: Course[]): void;
}

/** The courses of a set menu: so many of which dishes, at one price. */
export function SetCourses({ editor, itemId, courses, onChange }: SetCoursesProps) {
  const change = (index: number, part: Partial<Course>): void =>
    onChange(courses.map((course, at) => (at === index ? { ...course, ...part } : course)));
  const blank = (): Course => ({ id: newId(), name: '', min: 1, max: 1, course: null, choices: [] });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-14 font-medium text-text-2">Set menu</legend>
      {courses.map((course, index) => (
        <div key={course.id} className="grid gap-2 rounded-2 border border-line bg-surface-2 p-3">
          <div className="flex items-end gap-1">
            <TextField
              label={`Course ${index + 1}`}
              value={course.name}
              maxLength={60}
              onChange={(name) => change(index, { name })}
              className="min-w-0 flex-1"
            />
            <Place
              name={course.name}
              isFirst={index === 0}
              isLast={index === courses.length - 1}
              onMove={(by) => onChange(moved(courses, index, by))}
            />
            <Button
              kind="quiet"
              size="t0"
              icon={X}
              aria-label={`Remove course ${course.name}`}
              onPress={() => onChange(courses.filter((_, at) => at !== index))}
            />
          </div>
          <div className="flex flex-wrap gap-3">
            <NumberStepper
              label="At least"
              value={course.min}
              min={0}
              max={course.max}
              onChange={(min) => change(index, { min })}
            />
            <NumberStepper
              label="At most"
              value={course.max}
              min={Math.max(1, course.min)}
              max={9}
              onChange={(max) => change(index, { max })}
            />
          </div>
          <Dishes
            editor={editor}
            itemId={itemId}
            course={course}
            onChange={(choices) => change(index, { choices })}
          />
        </div>
      ))}
      <Button icon={Plus} onPress={() => onChange([...courses, blank()])} className="justify-self-start">
        Add a course
      </Button>
    </fieldset>
  );
}

interface DishesProps {
  editor: Editor;
  itemId: string;
  course: Course;
  onChange(choices: Course['choices']): void;
}

function Dishes({ editor, itemId, course, onChange }: DishesProps) {
  const { choices } = course;
  const canBe = editor.items.filter(
    (item) =>
      item.itemId !== itemId &&
      item.setCourses.length === 0 &&
      !item.openPrice &&
      item.soldBy !== 'weight' &&
      !choices.some((choice) => choice.itemId === item.itemId),
  );
  const nameOf = (id: string): string => editor.items.find((item) => item.itemId === id)?.name ?? 'Gone';
  return (
    <>
      <ul className="grid gap-1">
        {choices.map(({ itemId: id, supplement }) => (
          <li key={id} className="flex items-end gap-2">
            <bdi className="min-w-0 flex-1 truncate pb-3 font-medium">{nameOf(id)}</bdi>
            <AmountField
              label="On top"
              value={supplement}
              onChange={(amount) =>
                onChange(
                  choices.map((one) => (one.itemId === id ? { ...one, supplement: amount ?? 0 } : one)),
                )
              }
              className="w-28"
            />
            <Button
              kind="quiet"
              size="t0"
              icon={X}
              aria-label={`Take ${nameOf(id)} out`}
              onPress={() => onChange(choices.filter((one) => one.itemId !== id))}
            />
          </li>
        ))}
      </ul>
      <ComboField
        key={choices.length}
        label="Add a dish"
        items={canBe.map((item) => ({ id: item.itemId, label: item.name }))}
        value={null}
        onChange={(id) => onChange([...choices, { itemId: id, supplement: 0 }])}
      />
    </>
  );
}
