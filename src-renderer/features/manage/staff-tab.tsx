import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { AddStaff } from './add-staff';
import { ListLoading } from './list-loading';
import { roleWords } from './roles';

/** Who works here, and a form for one more. */
export function StaffTab() {
  const view = useView('staff.list', {});
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_340px] gap-3 wide:grid-cols-[minmax(0,1fr)_392px]">
      <div className="min-h-0 overflow-y-auto">
        <ViewGate view={view} name="The staff" loading={<ListLoading />}>
          {(people) => (
            <section
              aria-label="Staff"
              className="rounded-3 border border-line bg-surface px-4 py-1 wide:px-5"
            >
              <ul>
                {people.map(({ id, firstName, lastName, initials, role, title }) => (
                  <li
                    key={id}
                    className="flex min-h-16 items-center gap-3.5 border-b border-line last:border-0"
                  >
                    <span
                      aria-hidden
                      className="grid size-10 place-items-center rounded-full bg-sunken text-14 font-semibold text-text-2"
                    >
                      {initials}
                    </span>
                    <span className="min-w-0 flex-1">
                      <bdi className="block truncate font-semibold">
                        {firstName} {lastName}
                      </bdi>
                      <bdi className="text-13 text-text-3">{title}</bdi>
                    </span>
                    <span className="text-14 text-text-2">{roleWords[role].name}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </ViewGate>
      </div>
      <AddStaff />
    </div>
  );
}
