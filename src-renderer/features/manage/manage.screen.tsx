import { Settings2 } from 'lucide-react';
import { ScreenHeader } from '../../ui/header';
import { EmptyState } from '../../ui/states';

/** Menu, staff and floor. */
export default function ManageScreen() {
  return (
    <>
      <ScreenHeader title="Manage" />
      <EmptyState icon={Settings2} title="Manage" words="This screen is being built." />
    </>
  );
}
