import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../../ui/button';
import { courseWords } from './courses';
import { menuItemClass, menuPopoverClass } from './menu-look';
import { useOrder } from './order-context';

interface CoursePickerProps {
  course: number | null;
  onChange(course: number | null): void;
}

/** With which course a line is cooked. Only where the menu speaks of courses. */
export function CoursePicker({ course, onChange }: CoursePickerProps) {
  const { courses } = useOrder().menu;
  if (courses.length === 0) return null;
  return (
    <MenuTrigger>
      <Button aria-label={`${courseWords(course)}. Change`} className="whitespace-nowrap">
        {courseWords(course)}
        <ChevronDown aria-hidden size={16} />
      </Button>
      <Popover placement="bottom end" className={menuPopoverClass}>
        <Menu
          aria-label="Course"
          selectionMode="single"
          selectedKeys={[String(course ?? 0)]}
          onAction={(key) => onChange(Number(key) || null)}
          className="max-h-[50vh] overflow-y-auto p-1 outline-none"
        >
          {[0, ...courses].map((value) => (
            <MenuItem key={value} id={String(value)} className={menuItemClass}>
              {courseWords(value || null)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
